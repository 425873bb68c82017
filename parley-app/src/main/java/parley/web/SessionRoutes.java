package parley.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import parley.issue.Codebook;
import parley.issue.Issue;
import parley.ledger.team.Role;
import parley.report.PartyName;
import parley.workbench.desk.Deciding.Person;
import parley.workbench.desk.Desk;
import parley.workbench.desk.Selection;
import parley.workbench.desk.Snapshot;
import parley.workbench.desk.Summary;

/** Who asks, what the ledger holds, and what it is coded by. */
final class SessionRoutes {
  private static final int LONGEST_BODY = 4096;

  private final Desk desk;
  private final Access access;
  private final Reviewers reviewers;
  private final Codebook codebook;
  private final Place place;

  /** The ledger's place and the program's version. */
  record Place(String ledger, String version) {}

  SessionRoutes(Desk desk, Access access, Reviewers reviewers, Codebook codebook, Place place) {
    this.desk = desk;
    this.access = access;
    this.reviewers = reviewers;
    this.codebook = codebook;
    this.place = place;
  }

  void addTo(Api api, byte[] contract) {
    api.addOpen(HandlerType.GET, "/openapi.json", ctx -> Answers.json(ctx, contract));
    api.addOpen(HandlerType.GET, "/session", ctx -> session(ctx, access.person(ctx)));
    api.addOpen(HandlerType.POST, "/session", this::signIn);
    api.addOpen(
        HandlerType.DELETE,
        "/session",
        ctx -> {
          access.signOut(ctx);
          ctx.status(204);
        });
    api.add(HandlerType.GET, "/codebook", Role.READER, (ctx, who) -> codebook(ctx));
    api.add(HandlerType.GET, "/reviewers", Role.READER, (ctx, who) -> reviewers(ctx));
  }

  private void signIn(Context ctx) {
    String token = Json.body(new Asked(ctx).body(LONGEST_BODY)).path("token").asText("");
    session(ctx, Optional.of(access.signIn(ctx, token)));
  }

  private void session(Context ctx, Optional<Person> who) {
    ObjectNode node = Json.object();
    Json.put(node, "user", who.map(Person::name));
    Json.put(node, "role", who.map(p -> p.role().word()));
    node.put("needsToken", access.needsToken());
    node.put("version", place.version());
    if (who.isPresent()) {
      held(node, desk.now());
    } else {
      nothing(node);
    }
    Answers.json(ctx, node);
  }

  private void held(ObjectNode node, Snapshot snapshot) {
    Summary summary = snapshot.summary();
    node.put("ledger", place.ledger());
    node.set("counts", StatementBody.counts(snapshot.counts(Selection.ALL)));
    node.put("documents", snapshot.documents().size());
    node.put("statements", snapshot.size());
    Json.put(node, "firstDay", summary.firstDay().map(Object::toString));
    Json.put(node, "lastDay", summary.lastDay().map(Object::toString));
    ArrayNode parties = node.putArray("parties");
    summary
        .parties()
        .forEach(
            (id, count) -> {
              ObjectNode party = parties.addObject().put("id", id);
              Json.put(party, "name", PartyName.of(id));
              party.put("statements", count);
            });
    issues(node.putArray("issues"), summary.issues());
    node.put("revision", snapshot.revision());
  }

  private void issues(ArrayNode array, Map<String, Integer> counts) {
    Map<String, Integer> rest = new TreeMap<>(counts);
    for (Issue issue : codebook.issues()) {
      issue(array, issue.id(), issue.label(), counts.getOrDefault(issue.id(), 0));
      rest.remove(issue.id());
    }
    rest.forEach((id, count) -> issue(array, id, id, count));
  }

  private static void issue(ArrayNode array, String id, String label, int statements) {
    array.addObject().put("id", id).put("label", label).put("statements", statements);
  }

  /** Somebody who is not signed in learns nothing of the ledger. */
  private static void nothing(ObjectNode node) {
    node.put("ledger", "");
    node.set("counts", StatementBody.counts(Map.of()));
    node.put("documents", 0).put("statements", 0);
    node.putNull("firstDay").putNull("lastDay");
    node.putArray("parties");
    node.putArray("issues");
    node.put("revision", 0);
  }

  private void codebook(Context ctx) {
    ObjectNode node = Json.object();
    node.put("name", codebook.name());
    node.put("version", codebook.version());
    node.put("sha256", codebook.sha256());
    ArrayNode issues = node.putArray("issues");
    for (Issue issue : codebook.issues()) {
      ObjectNode one = issues.addObject().put("id", issue.id()).put("label", issue.label());
      one.put("settlementTerm", issue.settlementTerm());
      ArrayNode values = one.putArray("values");
      issue.values().forEach(values::add);
      ArrayNode propositions = one.putArray("propositions");
      issue
          .propositions()
          .forEach(p -> propositions.addObject().put("id", p.id()).put("template", p.template()));
    }
    Answers.json(ctx, node);
  }

  private void reviewers(Context ctx) {
    ObjectNode node = Json.object();
    ArrayNode array = node.putArray("reviewers");
    for (Reviewers.Known known : reviewers.all()) {
      array
          .addObject()
          .put("name", known.person().name())
          .put("role", known.person().role().word())
          .put("active", known.active());
    }
    Answers.json(ctx, node);
  }
}
