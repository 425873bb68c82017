package parley.brief;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parley.attribution.Attribution;
import parley.attribution.QuoteRegions;
import parley.position.Statement;
import parley.text.Document;
import parley.text.Extent;
import parley.text.Span;

/** One document with its statements while its flags are collected. */
final class FlaggedDocument {
  private static final int FRAME = 160;
  private static final int BLOCK = 1024;
  private static final BitSet NOWHERE = new BitSet();

  private final Document document;
  private final List<Statement> statements;
  private final QuoteRegions quotes;
  private final Map<Integer, List<Integer>> statementsByBlock;
  private final List<Flag> flags = new ArrayList<>();
  private final Map<FlagKind, BitSet> covered = new EnumMap<>(FlagKind.class);

  FlaggedDocument(Document document, List<Statement> statements) {
    this.document = document;
    this.statements = List.copyOf(statements);
    this.quotes = new QuoteRegions(document.text());
    this.statementsByBlock = byBlock(this.statements);
  }

  Document document() {
    return document;
  }

  String text() {
    return document.text();
  }

  List<Statement> statements() {
    return statements;
  }

  QuoteRegions quotes() {
    return quotes;
  }

  /** Adds a flag. */
  void flag(FlagKind kind, Span span, String why, List<String> ids) {
    flags.add(new Flag(kind, document.id(), span, span.in(document.text()), why, ids));
    covered.computeIfAbsent(kind, k -> new BitSet()).set(span.start(), span.end());
  }

  /** Adds a flag for a word, unless flags of the same kind already cover it. */
  void flagWord(FlagKind kind, Span span, String why) {
    BitSet places = covered.getOrDefault(kind, NOWHERE);
    if (places.nextClearBit(span.start()) < span.end()) {
      flag(kind, span, why, statementsAt(span));
    }
  }

  /** The flags so far, by place. */
  List<Flag> flags() {
    return flags.stream().sorted(Flag.BY_PLACE).toList();
  }

  /** The statements in whose source, cue or content a unit of the span stands. */
  List<String> statementsAt(Span span) {
    var found = new TreeSet<Integer>();
    for (int block = span.start() / BLOCK; block <= span.end() / BLOCK; block++) {
      for (int i : statementsByBlock.getOrDefault(block, List.of())) {
        if (parts(statements.get(i)).anyMatch(span::overlaps)) {
          found.add(i);
        }
      }
    }
    return found.stream().map(i -> statements.get(i).id()).toList();
  }

  private static Stream<Span> parts(Statement statement) {
    Attribution a = statement.attribution();
    return Stream.of(a.source(), a.cue(), a.content()).flatMap(e -> e.spans().stream());
  }

  /** Which statements have a part in which stretch of the text: a long text may hold thousands. */
  private static Map<Integer, List<Integer>> byBlock(List<Statement> statements) {
    Map<Integer, List<Integer>> blocks = new HashMap<>();
    for (int i = 0; i < statements.size(); i++) {
      int number = i;
      parts(statements.get(i))
          .flatMap(s -> IntStream.rangeClosed(s.start() / BLOCK, s.end() / BLOCK).boxed())
          .distinct()
          .forEach(b -> blocks.computeIfAbsent(b, x -> new ArrayList<>()).add(number));
    }
    return blocks;
  }

  /** Where the text says who speaks: source with cue when they stand close, else one of them. */
  static Span frame(Attribution attribution) {
    Extent source = attribution.source();
    Extent cue = attribution.cue();
    if (source.isEmpty() && cue.isEmpty()) {
      return attribution.content().spans().get(0);
    }
    if (source.isEmpty()) {
      return cue.hull();
    }
    if (cue.isEmpty()) {
      return source.hull();
    }
    var both = new Span(Math.min(source.start(), cue.start()), Math.max(source.end(), cue.end()));
    boolean contentBetween = attribution.content().spans().stream().anyMatch(both::overlaps);
    return both.length() <= FRAME && !contentBetween ? both : cue.hull();
  }
}
