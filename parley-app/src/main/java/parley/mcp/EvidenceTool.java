package parley.mcp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import parley.error.InputException;
import parley.ledger.Coding;
import parley.ledger.Decision;
import parley.ledger.Ledger;
import parley.ledger.LedgerStatement;
import parley.ledger.StatementQuery;
import parley.text.CodePoints;
import parley.text.Span;

/** Everything behind one statement: the passage around it, its codings, who decided what. */
final class EvidenceTool implements Tool {
  static final Parameter STATEMENT =
      new Parameter.Text("statement", "The statement's id, e.g. talks/s3.", true);
  private static final Parameter.Count CONTEXT =
      new Parameter.Count("context", "Characters before and after the words.", 0, 1000, 250);
  private static final int LONGEST_PASSAGE = 4000;

  private final Supplier<Ledger> ledgers;

  EvidenceTool(Supplier<Ledger> ledgers) {
    this.ledgers = ledgers;
  }

  @Override
  public String name() {
    return "get_evidence";
  }

  @Override
  public String description() {
    return "The evidence of one statement: its exact words in the passage around them, with"
        + " document, date, publisher and offsets (Unicode code points of the stored text, whose"
        + " SHA-256 is given); all codings, machine or person, and all decisions on it.";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(STATEMENT, CONTEXT);
  }

  @Override
  public ObjectNode answer(Arguments arguments) {
    try (Ledger ledger = ledgers.get()) {
      LedgerStatement s = find(ledger, arguments.needed(STATEMENT.name()));
      ObjectNode answer = new LedgerView(ledger).statement(s);
      answer.put("textSha256", s.anchor().textSha256());
      answer.put("version", s.anchor().version());
      answer.set("source", LedgerView.quote(s.anchor().source()));
      answer.set("cue", LedgerView.quote(s.anchor().cue()));
      ledger
          .text(s.documentId(), s.anchor().version())
          .ifPresentOrElse(
              text -> passage(answer, s, text, arguments.count(CONTEXT)),
              () -> answer.putNull("passage"));
      codings(answer.putArray("codings"), s);
      decisions(answer.putArray("decisions"), s);
      return answer;
    }
  }

  /** The statement of the id, with what its codings rest on. */
  static LedgerStatement find(Ledger ledger, String id) {
    var found = new ArrayList<LedgerStatement>();
    ledger.statements(StatementQuery.all().ofId(id), found::add);
    if (found.isEmpty()) {
      throw new InputException(
          STATEMENT.name(), "the ledger has no statement of this id", "see find_statements");
    }
    return found.get(0);
  }

  private static void passage(ObjectNode answer, LedgerStatement s, String text, int context) {
    List<Span> spans = s.anchor().content().spans();
    if (spans.isEmpty() || s.anchor().content().text().isEmpty()) {
      answer.putNull("passage");
      return;
    }
    var offsets = new CodePoints(text);
    int start = Math.max(0, spans.get(0).start() - context);
    int end =
        Math.min(offsets.toCodePoints(text.length()), spans.get(spans.size() - 1).end() + context);
    ObjectNode passage = Quoted.of(offsets.toUtf16(start, end).in(text), LONGEST_PASSAGE);
    passage.putArray("offsets").add(start).add(end);
    answer.set("passage", passage);
  }

  private static void codings(ArrayNode array, LedgerStatement s) {
    Optional<Long> holding = s.holding().map(Coding::number);
    for (Coding coding : s.codings()) {
      ObjectNode node = array.addObject();
      node.put("by", coding.coder().kind().word());
      node.put("coder", Quoted.label(coding.coder().name()));
      node.put("holds", holding.filter(n -> n == coding.number()).isPresent());
      node.put("undone", !coding.live());
      node.put("party", coding.speaker().party().map(Quoted::label).orElse(null));
      coding
          .position()
          .ifPresentOrElse(
              p -> node.set("position", LedgerView.position(p)), () -> node.putNull("position"));
    }
  }

  private static void decisions(ArrayNode array, LedgerStatement s) {
    for (Decision decision : s.decisions()) {
      array
          .addObject()
          .put("by", Quoted.label(decision.entry().by()))
          .put("verdict", decision.verdict().word())
          .put("undone", !decision.live())
          .set("reason", Quoted.of(decision.reason(), Quoted.LABEL));
    }
  }
}
