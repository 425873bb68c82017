package parley.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.error.InputException;
import parley.error.Problem;
import parley.ledger.DocumentVersion;
import parley.ledger.LedgerStatement;
import parley.ledger.Quote;
import parley.ledger.Transfer;
import parley.text.CodePoints;
import parley.text.Document;
import parley.text.Extent;
import parley.text.Span;

/**
 * Documents of annotated texts: contents with what is said of each in words, as brat and UIMA keep
 * them. What was drawn by hand there belongs to the person who imports it.
 */
final class AnnotatedTexts {
  private static final int TOLD = 20;
  private static final String NO_ISSUE = "other";

  /**
   * A content and what is said of it.
   *
   * @param place of it, for messages
   * @param content in UTF-16 units; at least one
   * @param source of who speaks; may be none
   * @param cue of the reporting expression; may be none
   * @param words by name: statement, party, actor, issue, proposition, stance, act, strength,
   *     redLine, condition, review, coder, saidOn
   */
  record Marked(
      String place, Extent content, Extent source, Extent cue, Map<String, String> words) {
    private Optional<String> word(String name) {
      return Optional.ofNullable(words.get(name)).filter(w -> !w.isBlank());
    }
  }

  private final String person;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Transfer> transfers = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  /** Texts annotated by this person, unless they say by whom. */
  AnnotatedTexts(String person) {
    this.person = person;
  }

  /** Notes what is wrong. */
  void problem(String place, String what) {
    problems.add(Problem.at(place, what));
  }

  /**
   * Adds a text.
   *
   * @param name of its file without ending, which is its id unless its statements name another
   */
  void add(String place, String name, String text, List<Marked> marked) {
    if (marked.isEmpty()) {
      return;
    }
    String id = documentId(marked).orElse(name);
    if (!ids.add(id)) {
      problem(place, "the document " + id + " stood there before");
      return;
    }
    var document = Document.of(id, text);
    var offsets = new CodePoints(text);
    Map<Integer, LedgerStatement> statements = new LinkedHashMap<>();
    List<Marked> inOrder =
        marked.stream()
            .sorted(Comparator.comparingInt(m -> m.content().spans().get(0).start()))
            .toList();
    boolean numbered = numbered(marked, id);
    for (Marked one : inOrder) {
      int number = numbered ? number(one).orElseThrow() : statements.size() + 1;
      try {
        statements.put(
            number, new TransferStatement(node(document, number, one, offsets)).statement());
      } catch (IllegalArgumentException e) {
        problem(one.place(), String.valueOf(e.getMessage()));
      }
    }
    var inNumbers = new ArrayList<>(statements.values());
    inNumbers.sort(Comparator.comparingInt(LedgerStatement::number));
    transfers.add(new Transfer(id, version(document), Optional.of(text), inNumbers));
  }

  /** All documents; what is wrong with any is told, and none is given. */
  List<Transfer> transfers() {
    if (!problems.isEmpty()) {
      throw new InputException(problems.stream().limit(TOLD).toList());
    }
    return List.copyOf(transfers);
  }

  private static DocumentVersion version(Document document) {
    String text = document.text();
    return new DocumentVersion(
        1,
        TransferStatement.NOT_YET,
        document.sha256(),
        text.codePointCount(0, text.length()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        true,
        Optional.empty());
  }

  /** The document that statements name, if all that name one name the same. */
  private static Optional<String> documentId(List<Marked> marked) {
    List<String> named =
        marked.stream()
            .flatMap(m -> m.word("statement").stream())
            .filter(id -> id.matches("(?s).+/s[0-9]{1,9}"))
            .map(id -> id.substring(0, id.lastIndexOf('/')))
            .distinct()
            .toList();
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  /** Whether every one has a number of its own in the document. */
  private static boolean numbered(List<Marked> marked, String id) {
    Set<Integer> numbers = new HashSet<>();
    return marked.stream()
        .allMatch(
            m ->
                m.word("statement").filter(s -> s.startsWith(id + "/s")).isPresent()
                    && number(m).filter(n -> n > 0 && numbers.add(n)).isPresent());
  }

  private static Optional<Integer> number(Marked marked) {
    return marked
        .word("statement")
        .map(s -> s.substring(s.lastIndexOf('s') + 1))
        .filter(digits -> digits.matches("[0-9]{1,9}"))
        .map(Integer::parseInt);
  }

  private ObjectNode node(Document document, int number, Marked marked, CodePoints offsets) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", "s" + number).put("document", document.id());
    node.putObject("evidence").put("sha256", document.sha256());
    quote(node.putObject("content"), marked.content(), document.text(), offsets);
    quote(node.putObject("cue"), marked.cue(), document.text(), offsets);
    ObjectNode source = node.putObject("source");
    quote(source, marked.source(), document.text(), offsets);
    marked.word("party").ifPresent(p -> source.put("party", p));
    marked.word("actor").ifPresent(a -> source.put("actor", a));
    source.put("kind", marked.word("actor").isPresent() ? "person" : "none");
    marked.word("saidOn").ifPresent(day -> node.put("saidOn", day));
    coder(node.putObject("coder"), marked);
    marked
        .word("review")
        .ifPresent(state -> node.putObject("review").put("state", state).put("by", person));
    if (marked.word("stance").isPresent()) {
      position(node.putObject("position"), marked, node.at("/content/text").asText(), offsets);
    }
    return node;
  }

  private void coder(ObjectNode node, Marked marked) {
    String coder = marked.word("coder").orElse("person " + person);
    int space = coder.indexOf(' ');
    node.put("kind", space < 0 ? coder : coder.substring(0, space));
    node.put("name", space < 0 ? "import" : coder.substring(space + 1));
  }

  private static void position(ObjectNode node, Marked marked, String content, CodePoints offsets) {
    node.put("issue", marked.word("issue").orElse(NO_ISSUE));
    // who marked a side without naming a proposition took it on the words themselves
    node.put("proposition", marked.word("proposition").orElse(content));
    node.put("stance", marked.word("stance").orElse(""));
    node.put("act", marked.word("act").orElse("assert"));
    node.put("strength", marked.word("strength").orElse("medium"));
    node.put("redLine", Boolean.parseBoolean(marked.word("redLine").orElse("false")));
    marked
        .word("condition")
        .ifPresent(
            words -> {
              Span first = Quote.inCodePoints(marked.content().spans().get(0), offsets);
              ObjectNode condition = node.putObject("condition").put("text", words);
              condition.putArray("span").add(first.start()).add(first.end());
            });
  }

  private static void quote(ObjectNode node, Extent extent, String text, CodePoints offsets) {
    ArrayNode spans = node.putArray("spans");
    for (Span span : extent.spans()) {
      Span points = Quote.inCodePoints(span, offsets);
      spans.addArray().add(points.start()).add(points.end());
    }
    node.put("text", Quote.of(extent, text, offsets).text());
  }
}
