package parley.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import parley.ledger.Anchor;
import parley.ledger.AsOf;
import parley.ledger.Coding;
import parley.ledger.DocumentVersion;
import parley.ledger.Ledger;
import parley.ledger.LedgerStatement;
import parley.ledger.StoredDocument;
import parley.ledger.agreement.CodedVariable;
import parley.ledger.agreement.SpanAgreement;
import parley.ledger.agreement.Unit;
import parley.position.Position;
import parley.text.CodePoints;
import parley.text.Span;

/**
 * How far coders take the same words for positions: the coders of one ledger on the statements that
 * both coded, or two ledgers on the texts that both hold.
 */
public final class MarkedWords {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’-][\\p{L}\\p{N}]+)*");

  /** As what words are marked. */
  public enum Category {
    /** As a position, whichever. */
    POSITION,
    /** As a position on an issue. */
    ISSUE,
    /** As a position on an issue and a side. */
    STANCE;

    private String of(Position p) {
      return switch (this) {
        case POSITION -> "position";
        case ISSUE -> p.issue();
        case STANCE -> p.issue() + " " + p.stance().word();
      };
    }

    /** The word of results. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * How far two coders agree.
   *
   * @param one a coder, or the place of a ledger
   * @param other another
   * @param category as what words are compared
   * @param agreement how far
   */
  public record Pair(String one, String other, Category category, SpanAgreement agreement) {}

  private final Ledger ledger;
  private final Map<String, DocumentVersion> versions;

  /** The words marked in a ledger. */
  public MarkedWords(Ledger ledger) {
    this.ledger = ledger;
    this.versions = versions(ledger);
  }

  private static Map<String, DocumentVersion> versions(Ledger ledger) {
    Map<String, DocumentVersion> versions = new TreeMap<>();
    for (StoredDocument document : ledger.documents(AsOf.NOW)) {
      versions.put(document.id(), document.latest());
    }
    return versions;
  }

  /** Each two coders of the ledger, on those of the statements that both coded. */
  public List<Pair> coders(List<LedgerStatement> statements) {
    Map<String, Map<String, Said>> byCoder = new TreeMap<>();
    for (LedgerStatement s : statements) {
      for (Coding coding : s.codings()) {
        if (coding.live()) {
          byCoder
              .computeIfAbsent(CodedVariable.coderName(coding.coder()), c -> new LinkedHashMap<>())
              .put(s.id(), new Said(s, coding.position()));
        }
      }
    }
    List<String> names = List.copyOf(byCoder.keySet());
    var pairs = new ArrayList<Pair>();
    for (int i = 0; i < names.size(); i++) {
      for (int j = i + 1; j < names.size(); j++) {
        Map<String, Said> one = byCoder.getOrDefault(names.get(i), Map.of());
        Map<String, Said> other = byCoder.getOrDefault(names.get(j), Map.of());
        List<Said> ones = shared(one, other);
        if (!ones.isEmpty()) {
          pairs.addAll(pairs(names.get(i), names.get(j), ones, shared(other, one)));
        }
      }
    }
    return List.copyOf(pairs);
  }

  private static List<Said> shared(Map<String, Said> own, Map<String, Said> others) {
    return own.entrySet().stream()
        .filter(e -> others.containsKey(e.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /**
   * This ledger and another one, on the documents of which both have the same text and statements,
   * by the codings that hold.
   */
  public List<Pair> ledgers(
      String place,
      List<LedgerStatement> statements,
      String otherPlace,
      Ledger other,
      List<LedgerStatement> otherStatements) {
    Map<String, DocumentVersion> others = versions(other);
    List<Said> ones = statements.stream().filter(s -> shared(s, others)).map(Said::held).toList();
    List<Said> theirs =
        otherStatements.stream().filter(s -> shared(s, versions)).map(Said::held).toList();
    return ones.isEmpty() && theirs.isEmpty() ? List.of() : pairs(place, otherPlace, ones, theirs);
  }

  private static boolean shared(LedgerStatement s, Map<String, DocumentVersion> others) {
    DocumentVersion version = others.get(s.documentId());
    return version != null && version.sha256().equals(s.anchor().textSha256());
  }

  /** A statement as one coder has it. */
  private record Said(LedgerStatement statement, Optional<Position> position) {
    static Said held(LedgerStatement s) {
      return new Said(s, s.holding().flatMap(Coding::position));
    }
  }

  private List<Pair> pairs(String one, String other, List<Said> ones, List<Said> others) {
    var pairs = new ArrayList<Pair>();
    for (Category category : Category.values()) {
      Map<String, List<Unit>> first = units(ones, category);
      Map<String, List<Unit>> second = units(others, category);
      var texts = new ArrayList<SpanAgreement.Text>();
      for (Map.Entry<String, DocumentVersion> document : versions.entrySet()) {
        String id = document.getKey();
        // a text of which one coder coded nothing was not looked at
        if (first.containsKey(id) && second.containsKey(id)) {
          texts.add(
              text(
                  id,
                  document.getValue(),
                  first.getOrDefault(id, List.of()),
                  second.getOrDefault(id, List.of())));
        }
      }
      if (!texts.isEmpty()) {
        pairs.add(new Pair(one, other, category, SpanAgreement.of(texts)));
      }
    }
    return pairs;
  }

  private static Map<String, List<Unit>> units(List<Said> said, Category category) {
    Map<String, List<Unit>> units = new TreeMap<>();
    for (Said s : said) {
      List<Unit> own = units.computeIfAbsent(s.statement().documentId(), d -> new ArrayList<>());
      Anchor anchor = s.statement().anchor();
      if (s.position().isPresent() && anchor.state() != Anchor.State.LOST) {
        String as = category.of(s.position().get());
        anchor.content().spans().forEach(span -> own.add(new Unit(span, as)));
      }
    }
    return units;
  }

  private SpanAgreement.Text text(
      String id, DocumentVersion version, List<Unit> one, List<Unit> other) {
    List<Span> words = ledger.text(id, version.number()).map(MarkedWords::words).orElse(List.of());
    int end =
        java.util.stream.Stream.concat(one.stream(), other.stream())
            .map(Unit::place)
            .map(Span::end)
            .max(Comparator.naturalOrder())
            .orElse(0);
    // what was imported without its text may not tell its length
    return new SpanAgreement.Text(Math.max(version.characters(), end), words, one, other);
  }

  private static List<Span> words(String text) {
    var offsets = new CodePoints(text);
    return WORD.matcher(text)
        .results()
        .map(m -> new Span(offsets.toCodePoints(m.start()), offsets.toCodePoints(m.end())))
        .toList();
  }
}
