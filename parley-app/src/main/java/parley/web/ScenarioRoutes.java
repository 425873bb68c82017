package parley.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import parley.error.InputException;
import parley.issue.Codebook;
import parley.ledger.AsOf;
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
            names(body, "parties"),
            names(body, "issues"),
            confidence(body),
            flag(body, "everything"));
    JobRoutes.begun(ctx, jobs.begin(Job.Kind.SCENARIO, who.name(), job -> solved(question, job)));
  }

  private ObjectNode solved(Question question, Job job) {
    job.progress(0, OptionalInt.empty(), "drafting from the ledger");
    Extraction stages = extraction.get();
    Drafted drafted = drafted(question, stages);
    job.check();
    job.progress(1, OptionalInt.empty(), "comparing deals");
    var request = new ScenarioSolving.Request(version, SEED, DRAWS);
    return ScenarioJson.of(
        new ScenarioSolving(request)
            .solve(drafted.scenario(), Map.of(place, "entry " + drafted.entry())));
  }

  private record Drafted(Scenario scenario, String entry) {}

  private Drafted drafted(Question question, Extraction stages) {
    issuesKnown(question.issues(), stages.codebook());
    return desk.with(
        ledger -> {
          // the entry first: a draft may count what comes later, and never less than it says
          long last = ledger.lastEntry();
          String entry = last == 0 ? "none" : Long.toString(last);
          var request =
              new DraftRequest(
                  "ledger" + question.asOf().map(day -> "-" + day).orElse(""),
                  "",
                  question.asOf(),
                  "ledger " + place + " at entry " + entry + ", code book " + name(stages),
                  question.parties(),
                  question.issues(),
                  question.confidence(),
                  false,
                  question.everything(),
                  Map.of());
          var times = new AsOf(question.asOf(), Optional.empty());
          return new Drafted(new ScenarioDrafting(stages).ofLedger(ledger, times, request), entry);
        });
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

  private static List<String> names(ObjectNode body, String field) {
    JsonNode given = body.path(field);
    if (given.isMissingNode()) {
      return List.of();
    }
    if (!given.isArray() || given.size() > MOST_NAMES) {
      throw new InputException(field, "is no list of at most " + MOST_NAMES + " names", "");
    }
    var names = new ArrayList<String>();
    for (JsonNode one : given) {
      String name = one.asText().strip();
      if (!one.isTextual() || name.isEmpty() || name.length() > LONGEST_NAME) {
        throw new InputException(field, one.toString() + " is no name", "e.g. [\"RU\", \"UA\"]");
      }
      names.add(name);
    }
    return names;
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

  private static boolean flag(ObjectNode body, String field) {
    JsonNode given = body.path(field);
    if (!given.isMissingNode() && !given.isBoolean()) {
      throw new InputException(field, given + " is neither true nor false", "");
    }
    return given.asBoolean();
  }
}
