package parley.workbench;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.attribution.QuoteType;
import parley.error.InputException;
import parley.explain.Explanation;
import parley.ledger.Anchor;
import parley.ledger.Coder;
import parley.ledger.Coding;
import parley.ledger.DocumentVersion;
import parley.ledger.Entry;
import parley.ledger.LedgerStatement;
import parley.ledger.Quote;
import parley.ledger.Transfer;
import parley.party.Authority;
import parley.party.SourceKind;
import parley.party.Speaker;
import parley.position.Act;
import parley.position.Condition;
import parley.position.Position;
import parley.position.Stance;
import parley.position.Strength;
import parley.store.dna.DnaContents;
import parley.store.dna.DnaFile;
import parley.text.CodePoints;
import parley.text.Document;
import parley.text.Span;

/**
 * Reads a file of Discourse Network Analyzer as documents of a ledger, texts included. Person,
 * organization, concept and agreement are actor, party, proposition and stance; the variables of
 * {@link DnaExport} are taken where they are. DNA does not say how firmly something is stated: such
 * a position is of medium strength, and its explanation says so. What a file holds beside that
 * (other statement types and variables, attributes of entities, times of day) stays behind.
 */
public final class DnaImport {
  private static final Entry NOT_YET = new Entry(0, Instant.EPOCH, "", Entry.Kind.IMPORT, "");
  private static final Explanation FROM_DNA = Explanation.of("imported from DNA");
  private static final Explanation NO_STRENGTH =
      Explanation.of("imported from DNA, which does not say how firmly: medium");
  private static final List<String> NEEDED = List.of("concept", "agreement");
  private static final String NO_ISSUE = "other";

  private final String stem;

  private DnaImport(String stem) {
    this.stem = stem;
  }

  /**
   * The documents that hold statements of the types for or against, and neutral.
   *
   * @param place of the file; documents get its name without ending, and their number, as ids
   */
  public static List<Transfer> read(java.nio.file.Path place) {
    DnaFile file = DnaFile.open(place);
    List<String> types =
        file.types().stream()
            .filter(t -> t.equals(DnaExport.SIDED) || t.equals(DnaExport.NEUTRAL))
            .toList();
    if (!types.contains(DnaExport.SIDED)) {
      throw new InputException(
          place.toString(),
          "has no statement type '" + DnaExport.SIDED + "'",
          "it has: " + String.join(", ", file.types()));
    }
    DnaContents contents = file.contents(types);
    for (String needed : NEEDED) {
      if (contents.types().get(0).variables().stream().noneMatch(v -> v.name().equals(needed))) {
        throw new InputException(
            place.toString(), "has no variable '" + needed + "'", "rename it in DNA");
      }
    }
    String name = String.valueOf(place.getFileName());
    var reader = new DnaImport(name.endsWith(".dna") ? name.substring(0, name.length() - 4) : name);
    return contents.documents().stream()
        .filter(d -> !d.statements().isEmpty())
        .map(reader::transfer)
        .toList();
  }

  private Transfer transfer(DnaContents.Text text) {
    LocalDate day = LocalDate.ofInstant(text.time(), ZoneOffset.UTC);
    String id = stem + "-" + text.number();
    var document =
        new Document(
            id,
            Optional.of(text.title()).filter(t -> !t.isBlank()),
            Optional.of(day),
            Optional.of(text.source()).filter(s -> !s.isBlank()),
            Optional.empty(),
            text.text());
    var offsets = new CodePoints(text.text());
    var version =
        new DocumentVersion(
            1,
            NOT_YET,
            document.sha256(),
            text.text().codePointCount(0, text.text().length()),
            document.title(),
            document.date(),
            document.publisher(),
            Optional.empty(),
            true,
            Optional.empty());
    var statements = new ArrayList<LedgerStatement>();
    for (DnaContents.Coded coded : joint(text.statements())) {
      statements.add(statement(document, statements.size() + 1, coded, offsets));
    }
    return new Transfer(id, version, Optional.of(text.text()), statements);
  }

  /** Statements that were one in the ledger they came from are one again, of all their parties. */
  private static List<DnaContents.Coded> joint(List<DnaContents.Coded> all) {
    Map<String, DnaContents.Coded> once = new LinkedHashMap<>();
    for (DnaContents.Coded coded : all) {
      String id = coded.values().getOrDefault("statement", "");
      once.merge(id.isEmpty() ? "\n" + once.size() : id, coded, DnaImport::joined);
    }
    return List.copyOf(once.values());
  }

  private static DnaContents.Coded joined(DnaContents.Coded one, DnaContents.Coded other) {
    Map<String, String> values = new LinkedHashMap<>(one.values());
    values.merge(
        "organization",
        other.values().getOrDefault("organization", ""),
        (a, b) -> a.isEmpty() || b.isEmpty() ? a + b : a + "+" + b);
    return new DnaContents.Coded(one.type(), one.start(), one.end(), one.coder(), values);
  }

  private static LedgerStatement statement(
      Document document, int number, DnaContents.Coded coded, CodePoints offsets) {
    var span = new Span(coded.start(), coded.end());
    var content = new Quote(List.of(Quote.inCodePoints(span, offsets)), span.in(document.text()));
    Optional<LocalDate> saidOn = day(coded).or(document::date);
    String name = coded.coder().isBlank() ? "DNA" : coded.coder();
    var coder =
        new Coder(word(coded, "coder_kind", Coder.Kind.class).orElse(Coder.Kind.PERSON), name, "");
    return new LedgerStatement(
        LedgerStatement.id(document.id(), number),
        document.id(),
        number,
        NOT_YET,
        QuoteType.INDIRECT,
        false,
        Optional.empty(),
        saidOn,
        1,
        new Anchor(1, document.sha256(), Anchor.State.FOUND, Quote.NONE, Quote.NONE, content),
        List.of(
            new Coding(
                1, NOT_YET, true, coder, speaker(coded), Optional.of(position(coded, content)))),
        List.of());
  }

  private static Optional<LocalDate> day(DnaContents.Coded coded) {
    try {
      return text(coded, "said_on").map(LocalDate::parse);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Speaker speaker(DnaContents.Coded coded) {
    Optional<String> person = text(coded, "person");
    return new Speaker(
        person,
        text(coded, "organization"),
        word(coded, "kind", SourceKind.class)
            .orElse(person.isPresent() ? SourceKind.PERSON : SourceKind.ORGANISATION),
        word(coded, "authority", Authority.class).orElse(Authority.UNKNOWN),
        Optional.empty(),
        Optional.empty(),
        FROM_DNA);
  }

  private static Position position(DnaContents.Coded coded, Quote content) {
    Optional<Strength> strength = strength(coded);
    Stance stance =
        coded.type().equals(DnaExport.NEUTRAL)
            ? Stance.NEUTRAL
            : text(coded, "agreement").orElse("0").equals("0") ? Stance.AGAINST : Stance.FOR;
    return new Position(
        text(coded, "issue").orElse(NO_ISSUE),
        text(coded, "concept").orElse(""),
        stance,
        word(coded, "act", Act.class).orElse(Act.ASSERT),
        strength.orElse(Strength.MEDIUM),
        strength.equals(Optional.of(Strength.CATEGORICAL))
            && text(coded, "red_line").orElse("0").equals("1"),
        text(coded, "condition").map(words -> new Condition(content.spans().get(0), words)),
        1,
        strength.isPresent() ? FROM_DNA : NO_STRENGTH);
  }

  /** Another program's variable of the name may count otherwise. */
  private static Optional<Strength> strength(DnaContents.Coded coded) {
    return text(coded, "strength")
        .filter(level -> level.matches("[1-4]"))
        .map(level -> Strength.ofLevel(Integer.parseInt(level)));
  }

  private static Optional<String> text(DnaContents.Coded coded, String variable) {
    return Optional.ofNullable(coded.values().get(variable)).filter(v -> !v.isEmpty());
  }

  private static <E extends Enum<E>> Optional<E> word(
      DnaContents.Coded coded, String variable, Class<E> type) {
    return text(coded, variable)
        .flatMap(
            word ->
                java.util.Arrays.stream(type.getEnumConstants())
                    .filter(c -> c.name().equalsIgnoreCase(word.replace('-', '_')))
                    .findFirst());
  }
}
