package parley.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.error.InputException;
import parley.ledger.LedgerStatement;
import parley.ledger.agreement.CodedVariable;
import parley.ledger.team.Assignment;
import parley.ledger.team.Role;
import parley.ledger.team.Sharing;
import parley.provenance.Provenance;
import parley.report.AgreementReport;
import parley.workbench.MarkedWords;
import parley.workbench.desk.Assigning;
import parley.workbench.desk.Deciding.Person;
import parley.workbench.desk.Desk;
import parley.workbench.desk.Row;
import parley.workbench.desk.Selection;
import parley.workbench.desk.Snapshot;

/** Who is to code what, how far they are, and how far they agree. */
final class TeamRoutes {
  private static final int LONGEST_BODY = 64 << 10;
  private static final int MOST_CODERS = 100;
  private static final int LONGEST_NAME = 200;
  private static final int MOST_WITHDRAWN = 1000;
  private static final Set<String> FIELDS = Set.of("coders", "each", "blind", "whole");

  private final Desk desk;
  private final Answers answers;
  private final Assigning assigning;
  private final String version;

  TeamRoutes(Desk desk, Answers answers, String version) {
    this.desk = desk;
    this.answers = answers;
    this.assigning = new Assigning(desk);
    this.version = version;
  }

  void addTo(Api api) {
    api.add(HandlerType.GET, "/assignments", Role.READER, (ctx, who) -> list(ctx));
    api.add(HandlerType.POST, "/assignments", Role.ADJUDICATOR, this::assign);
    api.add(HandlerType.POST, "/assignments/withdraw", Role.ADJUDICATOR, this::withdraw);
    api.add(HandlerType.GET, "/agreement", Role.READER, (ctx, who) -> agreement(ctx));
  }

  private void list(Context ctx) {
    var asked = new Asked(ctx);
    List<Assignment> active = assigning.active(asked.text("coder"));
    ObjectNode node = Json.object();
    ArrayNode coders = node.putArray("coders");
    for (Assigning.Load load : assigning.loads(active)) {
      coders
          .addObject()
          .put("name", load.coder())
          .put("statements", load.statements())
          .put("left", load.left());
    }
    ArrayNode array = node.putArray("assignments");
    active.stream().limit(asked.limit()).forEach(a -> array.add(body(a)));
    Answers.json(ctx, node.put("total", active.size()));
  }

  private static ObjectNode body(Assignment a) {
    ObjectNode node = Json.object();
    node.put("number", a.number()).put("coder", a.task().coder());
    node.put("document", a.task().documentId());
    Json.put(node, "statement", a.task().statementId());
    node.put("blind", a.task().blind()).put("by", a.entry().by());
    return node.put("at", a.entry().recordedAt().toString());
  }

  private void assign(Context ctx, Person who) {
    var asked = new Asked(ctx);
    Selection selection = asked.selection(0);
    ObjectNode body = Json.body(asked.body(LONGEST_BODY));
    Json.only(body, FIELDS);
    List<String> coders = coders(body);
    JsonNode each = body.path("each");
    int times = each.isMissingNode() ? 1 : each.asInt(0);
    if (times < 1 || times > coders.size()) {
      throw new InputException(
          "each", "each statement goes to 1 to " + coders.size() + " coders", "e.g. 2");
    }
    var sharing = new Sharing(coders, times, Json.flag(body, "blind"));
    List<Assignment> made = assigning.assign(sharing, selection, Json.flag(body, "whole"), who);
    Answers.json(ctx, Json.object().put("changed", made.size()));
  }

  private static List<String> coders(ObjectNode body) {
    List<String> coders = Json.names(body, "coders", MOST_CODERS, LONGEST_NAME);
    if (coders.isEmpty()) {
      throw new InputException("coders", "names nobody", "e.g. [\"Ada\", \"Bo\"]");
    }
    return coders.stream().distinct().toList();
  }

  private void withdraw(Context ctx, Person who) {
    ObjectNode body = Json.body(new Asked(ctx).body(LONGEST_BODY));
    Json.only(body, Set.of("numbers"));
    JsonNode given = body.path("numbers");
    if (!given.isArray() || given.isEmpty() || given.size() > MOST_WITHDRAWN) {
      throw new InputException(
          "numbers", "is no list of 1 to " + MOST_WITHDRAWN + " numbers", "see GET /assignments");
    }
    var numbers = new ArrayList<Long>();
    for (JsonNode one : given) {
      if (!one.canConvertToLong()) {
        throw new InputException("numbers", one + " is no number", "e.g. [1, 2]");
      }
      numbers.add(one.asLong());
    }
    int taken = assigning.withdraw(numbers, who).size();
    Answers.json(ctx, Json.object().put("changed", taken));
  }

  private void agreement(Context ctx) {
    var asked = new Asked(ctx);
    Selection selection = asked.selection(0);
    boolean verdicts = asked.flag("verdicts");
    answers.costly(ctx, snapshot -> agreement(snapshot, selection, verdicts));
  }

  private JsonNode agreement(Snapshot snapshot, Selection selection, boolean verdicts) {
    List<LedgerStatement> statements =
        snapshot.select(selection).stream().map(Row::statement).toList();
    var report =
        new AgreementReport(
            AgreementReport.variables(statements, EnumSet.allOf(CodedVariable.class), verdicts),
            desk.with(ledger -> new MarkedWords(ledger).coders(statements)));
    String entry = "up to entry " + snapshot.revision();
    var provenance = new Provenance("parley serve", version, Map.of(), Map.of("ledger", entry));
    return Json.tree(report.json(provenance));
  }
}
