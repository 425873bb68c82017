package parley.workbench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import parley.discourse.Variable;
import parley.discourse.VariableKind;
import parley.ledger.AsOf;
import parley.ledger.Coding;
import parley.ledger.DocumentVersion;
import parley.ledger.Ledger;
import parley.ledger.LedgerStatement;
import parley.ledger.PlacedText;
import parley.ledger.StatementQuery;
import parley.ledger.StoredDocument;
import parley.party.PartyCode;
import parley.position.Condition;
import parley.position.Position;
import parley.position.Stance;
import parley.store.dna.DnaContents;
import parley.store.dna.DnaWriter;

/**
 * The positions of a ledger as a file of Discourse Network Analyzer: the actor is the person, the
 * party the organization, the proposition the concept, for and against the agreement. DNA knows no
 * middle, so that neutral positions are a statement type of their own. What DNA has no place for
 * stands in further variables, by which {@link DnaImport} finds it again.
 *
 * @param contents the file's contents
 * @param neither statements left out because they take no position
 * @param undated statements left out because nobody knows when they were made
 * @param unplaced statements left out because the text does not have their words
 */
public record DnaExport(DnaContents contents, int neither, int undated, int unplaced) {
  /** The type of statements for or against. */
  public static final String SIDED = "DNA Statement";

  /** The type of neutral statements. */
  public static final String NEUTRAL = "Neutral Statement";

  /** The variables of both types beside agreement. */
  private static final List<Variable> VARIABLES =
      List.of(
          new Variable("person", VariableKind.SHORT_TEXT),
          new Variable("organization", VariableKind.SHORT_TEXT),
          new Variable("concept", VariableKind.SHORT_TEXT),
          new Variable("issue", VariableKind.SHORT_TEXT),
          new Variable("act", VariableKind.SHORT_TEXT),
          new Variable("strength", VariableKind.INTEGER),
          new Variable("red_line", VariableKind.BOOLEAN),
          new Variable("authority", VariableKind.SHORT_TEXT),
          new Variable("kind", VariableKind.SHORT_TEXT),
          new Variable("said_on", VariableKind.SHORT_TEXT),
          new Variable("coder_kind", VariableKind.SHORT_TEXT),
          new Variable("review", VariableKind.SHORT_TEXT),
          new Variable("statement", VariableKind.SHORT_TEXT),
          new Variable("condition", VariableKind.LONG_TEXT));

  private static List<DnaContents.Type> types() {
    var sided = new ArrayList<>(VARIABLES);
    sided.add(3, new Variable("agreement", VariableKind.BOOLEAN));
    return List.of(new DnaContents.Type(SIDED, sided), new DnaContents.Type(NEUTRAL, VARIABLES));
  }

  /**
   * Exports the statements that match and pass.
   *
   * @param limit at most so many code points of any content; documents are then made of excerpts
   */
  public static DnaExport of(
      Ledger ledger, StatementQuery query, Predicate<LedgerStatement> passes, OptionalInt limit) {
    Map<String, List<LedgerStatement>> byDocument = new HashMap<>();
    ledger.statements(
        query,
        s -> {
          if (passes.test(s)) {
            byDocument.computeIfAbsent(s.documentId(), d -> new ArrayList<>()).add(s);
          }
        });
    var texts = new ArrayList<DnaContents.Text>();
    int neither = 0;
    int undated = 0;
    int unplaced = 0;
    for (StoredDocument document : ledger.documents(AsOf.NOW)) {
      List<LedgerStatement> all = byDocument.getOrDefault(document.id(), List.of());
      List<LedgerStatement> sided = all.stream().filter(s -> position(s).isPresent()).toList();
      neither += all.size() - sided.size();
      Optional<LocalDate> day = day(document, sided);
      if (day.isEmpty()) {
        undated += sided.size();
        continue;
      }
      PlacedText placed =
          PlacedText.of(ledger.text(document.id(), document.latest().number()), sided, limit);
      unplaced += placed.unplaced();
      if (!placed.statements().isEmpty()) {
        texts.add(text(texts.size() + 1L, document, day.get(), placed));
      }
    }
    return new DnaExport(new DnaContents(types(), texts), neither, undated, unplaced);
  }

  /** Writes the file anew. */
  public void write(Path file) {
    DnaWriter.write(file, contents);
  }

  private static Optional<Position> position(LedgerStatement s) {
    return s.holding().flatMap(Coding::position);
  }

  private static Optional<LocalDate> day(StoredDocument document, List<LedgerStatement> said) {
    return document
        .latest()
        .date()
        .or(
            () ->
                said.stream()
                    .flatMap(s -> s.saidOn().stream())
                    .min(java.util.Comparator.naturalOrder()));
  }

  private static DnaContents.Text text(
      long number, StoredDocument document, LocalDate day, PlacedText placed) {
    DocumentVersion latest = document.latest();
    return new DnaContents.Text(
        number,
        latest.title().filter(t -> !t.isBlank()).orElse(document.id()),
        "",
        latest.publisher().orElse(""),
        "parley document "
            + document.id()
            + (placed.excerpts() ? ", excerpts" : "")
            + latest.url().map(u -> "\n" + u).orElse(""),
        day.atStartOfDay().toInstant(ZoneOffset.UTC),
        placed.text(),
        placed.statements().stream().flatMap(s -> coded(s).stream()).toList());
  }

  /** One for each party. */
  private static List<DnaContents.Coded> coded(PlacedText.Placed placed) {
    LedgerStatement s = placed.statement();
    Coding coding = s.holding().orElseThrow();
    Position p = coding.position().orElseThrow();
    var coded = new ArrayList<DnaContents.Coded>();
    List<String> parties = PartyCode.parties(coding.speaker().party().orElse(""));
    for (String party : parties.isEmpty() ? List.of("") : parties) {
      Map<String, String> values = new HashMap<>();
      values.put("person", coding.speaker().actor().orElse(""));
      values.put("organization", party);
      values.put("concept", p.proposition());
      values.put("issue", p.issue());
      values.put("act", p.act().word());
      values.put("strength", Integer.toString(p.strength().level()));
      values.put("red_line", p.redLine() ? "1" : "0");
      values.put("authority", coding.speaker().authority().name().toLowerCase(Locale.ROOT));
      values.put("kind", coding.speaker().kind().word());
      values.put("said_on", s.saidOn().map(Object::toString).orElse(""));
      values.put("coder_kind", coding.coder().kind().word());
      values.put("review", s.state().word());
      values.put("statement", s.id());
      values.put("condition", p.condition().map(Condition::text).orElse(""));
      if (p.stance() != Stance.NEUTRAL) {
        values.put("agreement", p.stance() == Stance.FOR ? "1" : "0");
      }
      coded.add(
          new DnaContents.Coded(
              p.stance() == Stance.NEUTRAL ? NEUTRAL : SIDED,
              placed.hull().start(),
              placed.hull().end(),
              coding.coder().name(),
              values));
    }
    return coded;
  }
}
