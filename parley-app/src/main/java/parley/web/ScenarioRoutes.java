package parley.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import parley.error.InputException;
import parley.issue.Codebook;
import parley.ledger.AsOf;
import parley.ledger.LedgerStatement;
import parley.ledger.team.Role;
import parley.report.ScenarioJson;
import parley.scenario.Scenario;
import parley.scenario.draft.DraftRequest;
import parley.workbench.Extraction;
import parley.workbench.ScenarioDrafting;
import parley.workbench.ScenarioSolving;
import parley.workbench.desk.Deciding.Person;
import parley.workbench.desk.Desk;

/** From the ledger's positions to deals: a job drafts a scenario and solves it. */
final class ScenarioRoutes {
  private static final int LONGEST_BODY = 64 << 10;
  private static final int MOST_NAMES = 100;
  private static final int LONGEST_NAME = 200;
  private static final int MOST_UNKNOWN = 3;
  private static final long SEED = 1;
  private static final int DRAWS = 200;
  private static final Set<String> FIELDS =
      Set.of("asOf", "parties", "issues", "confidence", "everything");

  private final Desk desk;
  private final Jobs jobs;
  private final Supplier<Extraction> extraction;
  private final String place;
  private final String version;

  /**
   * The route.
   *
   * @param extraction gives the code book and the knowledge of names; asked for by the first job
   * @param place the ledger's place, for the provenance
   * @param version Parley's, for the provenance
   */
  ScenarioRoutes(
      Desk desk, Jobs jobs, Supplier<Extraction> extraction, String place, String version) {
    this.desk = desk;
    this.jobs = jobs;
    this.extraction = extraction;
    this.place = place;
    this.version = version;
  }

  void addTo(Api api) {
    api.add(HandlerType.POST, "/scenario", Role.READER, this::scenario);
  }

  /** What is asked of the ledger. */
  private record Question(
      Optional<LocalDate> asOf,
      List<String> parties,
      List<String> issues,
      double confidence,
      boolean everything) {}

  private void scenario(Context ctx, Person who) {
    ObjectNode body = Json.body(new Asked(ctx).body(LONGEST_BODY));
    Json.only(body, FIELDS);
    var question =
        new Question(
            day(body),
            Json.names(body, "parties", MOST_NAMES, LONGEST_NAME),
            Json.names(body, "issues", MOST_NAMES, LONGEST_NAME),
            confidence(body),
            Json.flag(body, "everything"));
    JobRoutes.begun(ctx, jobs.begin(Job.Kind.SCENARIO, who.name(), job -> solved(question, job)));
  }

  private ObjectNode solved(Question question, Job job) {
    job.progress(0, OptionalInt.empty(), "drafting from the ledger");
    Extraction stages = extraction.get();
    issuesKnown(question.issues(), stages.codebook());
    Said said = said(question);
    DraftRequest request = request(question, said, name(stages));
    Scenario scenario =
        job.computing(() -> new ScenarioDrafting(stages).ofStored(said.statements(), request));
    job.progress(1, OptionalInt.empty(), "comparing deals");
    var solving = new ScenarioSolving(new ScenarioSolving.Request(version, SEED, DRAWS));
    var inputs = Map.of(place, "entry " + said.entry());
    return job.computing(() -> ScenarioJson.of(solving.solve(scenario, inputs), MOST_UNKNOWN));
  }

  /** What the ledger holds, and up to which entry. */
  private record Said(List<LedgerStatement> statements, String entry) {}

  private Said said(Question question) {
    return desk.with(
        ledger -> {
          // the entry first: a draft may count what comes later, and never less than it says
          long last = ledger.lastEntry();
          var times = new AsOf(question.asOf(), Optional.empty());
          return new Said(
              ScenarioDrafting.statements(ledger, times), last == 0 ? "none" : Long.toString(last));
        });
  }

  private DraftRequest request(Question question, Said said, String codebook) {
    return new DraftRequest(
        "ledger" + question.asOf().map(day -> "-" + day).orElse(""),
        "",
        question.asOf(),
        "ledger " + place + " at entry " + said.entry() + ", code book " + codebook,
        question.parties(),
        question.issues(),
        question.confidence(),
        false,
        question.everything(),
        Map.of());
  }

  private static String name(Extraction stages) {
    return stages.codebook().name() + " " + stages.codebook().version();
  }

  private static void issuesKnown(List<String> issues, Codebook codebook) {
    for (String issue : issues) {
      if (codebook.issue(issue).isEmpty()) {
        throw new InputException(
            "issues", "'" + issue + "' is no issue of the code book", "see /api/v1/codebook");
      }
    }
  }

  private static Optional<LocalDate> day(ObjectNode body) {
    JsonNode given = body.path("asOf");
    if (given.isMissingNode()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(given.asText()));
    } catch (DateTimeException e) {
      throw new InputException("asOf", given + " is no day", "write YYYY-MM-DD");
    }
  }

  private static double confidence(ObjectNode body) {
    JsonNode given = body.path("confidence");
    if (given.isMissingNode()) {
      return 0;
    }
    if (!given.isNumber() || !(given.asDouble() >= 0 && given.asDouble() <= 1)) {
      throw new InputException("confidence", given + " is no number from 0 to 1", "e.g. 0.6");
    }
    return given.asDouble();
  }
}
