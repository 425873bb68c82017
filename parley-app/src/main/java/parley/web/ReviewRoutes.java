package parley.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.error.InputException;
import parley.exchange.Correcting;
import parley.ledger.AsOf;
import parley.ledger.LedgerStatement;
import parley.ledger.Review;
import parley.ledger.ReviewState;
import parley.ledger.StatementQuery;
import parley.ledger.Verdict;
import parley.ledger.team.Role;
import parley.workbench.desk.Assigning;
import parley.workbench.desk.Deciding;
import parley.workbench.desk.Deciding.Person;
import parley.workbench.desk.Desk;
import parley.workbench.desk.Row;
import parley.workbench.desk.Selection;
import parley.workbench.desk.Snapshot;

/** Statements: lists, one with its history, the queue, decisions. */
final class ReviewRoutes {
  private static final int LONGEST_BODY = 1 << 16;
  private static final int LONGEST_REASON = 10_000;
  private static final int MOST_TOUCHED = 1000;
  private static final Pattern SEEN = Pattern.compile("\"(\\d{1,18})\"");

  private final Desk desk;
  private final Answers answers;
  private final StatementBody statements;
  private final Deciding deciding;
  private final Assigning assigning;

  ReviewRoutes(Desk desk, Answers answers, StatementBody statements) {
    this.desk = desk;
    this.answers = answers;
    this.statements = statements;
    this.deciding = new Deciding(desk);
    this.assigning = new Assigning(desk);
  }

  void addTo(Api api) {
    api.add(
        HandlerType.GET,
        "/statements",
        Role.READER,
        (ctx, who) -> answers.now(ctx, snapshot -> list(new Asked(ctx), snapshot)));
    api.add(HandlerType.GET, "/statement", Role.READER, this::detail);
    api.add(HandlerType.GET, "/queue", Role.READER, this::queue);
    api.add(HandlerType.POST, "/statement/review", Role.REVIEWER, this::review);
    api.add(HandlerType.POST, "/undo", Role.REVIEWER, this::undo);
  }

  private ObjectNode list(Asked asked, Snapshot snapshot) {
    List<String> ids = asked.all("id");
    ObjectNode node = Json.object();
    if (ids.isEmpty()) {
      var page =
          snapshot.page(
              asked.selection(0),
              asked.word("order", Snapshot.Order.class).orElse(Snapshot.Order.PLACE),
              asked.text("after"),
              asked.limit());
      node.set("statements", statements.list(page.rows()));
      node.put("total", page.total());
      Json.put(node, "next", page.next());
    } else {
      List<Row> rows = ids.stream().flatMap(id -> snapshot.statement(id).stream()).toList();
      node.set("statements", statements.list(rows));
      node.put("total", rows.size()).putNull("next");
    }
    return node.put("revision", snapshot.revision());
  }

  private void queue(Context ctx, Person who) {
    var asked = new Asked(ctx);
    Optional<String> coder = asked.text("assignedTo");
    if (coder.isPresent()) {
      Answers.json(ctx, assigned(asked, coder.get(), who));
    } else {
      answers.now(ctx, snapshot -> queue(asked, snapshot));
    }
  }

  /** What is assigned to a coder; what a coder is to code blind is shown so to that coder. */
  private ObjectNode assigned(Asked asked, String coder, Person who) {
    if (asked.day("asOf").isPresent()) {
      throw new InputException("asOf", "does not go with assignedTo", "leave one of them out");
    }
    var which =
        new StatementQuery(
            asked.text("document"),
            Optional.empty(),
            asked.text("party"),
            asked.text("issue"),
            AsOf.NOW,
            false);
    Assigning.Left left = assigning.left(coder, which, asked.text("after"), asked.limit());
    Map<ReviewState, Integer> counts = new EnumMap<>(ReviewState.class);
    left.counts().forEach((state, count) -> counts.put(state, Math.toIntExact(count)));
    ObjectNode node = Json.object();
    node.set("counts", StatementBody.counts(counts));
    ArrayNode array = node.putArray("statements");
    for (LedgerStatement s : left.page().statements()) {
      array.add(assigning.blind(s, who) ? statements.blind(s) : statements.of(s));
    }
    Json.put(node, "next", left.page().next());
    return node.put("revision", desk.now().revision());
  }

  private ObjectNode queue(Asked asked, Snapshot snapshot) {
    Selection selection = asked.selection(0);
    var page =
        snapshot.page(
            selection.in(Set.of(ReviewState.PROPOSED)),
            Snapshot.Order.DOUBT,
            asked.text("after"),
            asked.limit());
    ObjectNode node = Json.object();
    node.set("counts", StatementBody.counts(snapshot.counts(selection)));
    node.set("statements", statements.list(page.rows()));
    Json.put(node, "next", page.next());
    return node.put("revision", snapshot.revision());
  }

  private void detail(Context ctx, Person who) {
    String id = new Asked(ctx).needed("id");
    LedgerStatement found =
        desk.explained(id)
            .orElseThrow(() -> Refusal.notFound("there is no statement '" + id + "'"));
    tag(ctx, found);
    boolean blind = assigning.blind(found, who);
    Answers.json(ctx, blind ? statements.blindDetail(found) : statements.detail(found));
  }

  private static void tag(Context ctx, LedgerStatement statement) {
    ctx.header("ETag", "\"" + statement.lastEntry() + "\"");
  }

  private void review(Context ctx, Person who) {
    var asked = new Asked(ctx);
    String id = asked.needed("id");
    long seen = seen(ctx);
    ObjectNode body = Json.body(asked.body(LONGEST_BODY));
    Json.only(body, Set.of("verdict", "correction", "reason"));
    String word = body.path("verdict").asText("");
    Optional<Verdict> verdict = word.equals("code") ? Optional.empty() : Optional.of(verdict(word));
    boolean coded = verdict.isEmpty() || verdict.get() == Verdict.CORRECT;
    JsonNode correction = body.get("correction");
    if (coded != (correction instanceof ObjectNode)) {
      throw new InputException(
          "correction", coded ? "is missing" : "is not allowed with " + word, "see openapi.json");
    }
    Optional<Review.Correction> coding =
        coded ? Optional.of(correction(id, (ObjectNode) correction)) : Optional.empty();
    var review = new Review(id, verdict, coding, reason(body), Optional.of(seen));
    LedgerStatement now = deciding.review(review, who);
    tag(ctx, now);
    Answers.json(ctx, statements.of(now));
  }

  private static long seen(Context ctx) {
    String match = ctx.header("If-Match");
    if (match == null) {
      throw new Refusal(
          428, "if-match-needed", "send If-Match with the 'seen' of the statement you decided by");
    }
    Matcher seen = SEEN.matcher(match.strip());
    if (!seen.matches()) {
      throw new InputException("If-Match", "'" + match + "' is no \"NUMBER\"", "e.g. \"17\"");
    }
    return Long.parseLong(seen.group(1));
  }

  private static Verdict verdict(String word) {
    for (Verdict verdict : Verdict.values()) {
      if (verdict.word().equals(word)) {
        return verdict;
      }
    }
    throw new InputException(
        "verdict", "'" + word + "' is none", "accept, correct, reject or code");
  }

  private static String reason(ObjectNode body) {
    String reason = body.path("reason").asText("");
    if (reason.length() > LONGEST_REASON) {
      throw new InputException("reason", "is longer than " + LONGEST_REASON + " characters", "");
    }
    return reason;
  }

  private Review.Correction correction(String id, ObjectNode given) {
    Json.only(given, Set.copyOf(Correcting.FIELDS));
    Map<String, String> fields = new HashMap<>();
    given
        .properties()
        .forEach(
            e -> {
              if (e.getValue().isContainerNode()) {
                throw new InputException(e.getKey(), "is no plain value", "");
              }
              fields.put(e.getKey(), e.getValue().isNull() ? "none" : e.getValue().asText());
            });
    LedgerStatement statement =
        desk.now()
            .statement(id)
            .map(Row::statement)
            .orElseThrow(() -> Refusal.notFound("there is no statement '" + id + "'"));
    try {
      return Correcting.of(statement, fields);
    } catch (IllegalArgumentException e) {
      throw new InputException("correction", String.valueOf(e.getMessage()), "");
    }
  }

  private void undo(Context ctx, Person who) {
    ObjectNode body = Json.body(new Asked(ctx).body(LONGEST_BODY));
    Json.only(body, Set.of("entry"));
    JsonNode entry = body.get("entry");
    if (entry != null && !entry.canConvertToLong()) {
      throw new InputException("entry", "is no number of an entry", "");
    }
    var back = deciding.undo(Optional.ofNullable(entry).map(JsonNode::asLong), who);
    ObjectNode node = Json.object();
    node.put("entry", back.undoing().entry().number());
    node.put("undone", back.undoing().undone());
    ArrayNode ids = node.putArray("statements");
    back.statements().stream().sorted().limit(MOST_TOUCHED).forEach(ids::add);
    Answers.json(ctx, node);
  }
}
