package parley.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.error.InputException;
import parley.gmcr.stability.Concept;
import parley.gmcr.stability.Semantics;
import parley.ledger.team.Role;
import parley.modelfile.conflict.ConflictFiles;
import parley.modelfile.conflict.LoadedConflict;
import parley.modelfile.settlement.ReadModel;
import parley.modelfile.settlement.SettlementFiles;
import parley.report.ConflictJson;
import parley.report.SettlementJson;
import parley.workbench.ConflictAnalysis;
import parley.workbench.ConflictResult;
import parley.workbench.SettlementAnalysis;
import parley.workbench.SettlementAnalysis.RuleRequest;
import parley.workbench.desk.Deciding.Person;

/** Conflicts and settlements: a model is sent, a job analyses it. */
final class ModelRoutes {
  private static final int LONGEST_MODEL = 16 << 20;
  private static final int MOST_LISTED = 2000;
  private static final int PERCENT = 100;
  private static final long SEED = 1;
  private static final int DRAWS = 200;
  private static final Pattern ALL_BUT = Pattern.compile("all-but-(\\d{1,3})");

  private final Jobs jobs;
  private final String version;

  ModelRoutes(Jobs jobs, String version) {
    this.jobs = jobs;
    this.version = version;
  }

  void addTo(Api api) {
    api.add(HandlerType.POST, "/conflict", Role.READER, this::conflict);
    api.add(HandlerType.POST, "/settlement", Role.READER, this::settlement);
    api.add(
        HandlerType.GET,
        "/examples",
        Role.READER,
        (ctx, who) -> Answers.json(ctx, Examples.body()));
  }

  private static String model(Asked asked) {
    byte[] body = asked.body(LONGEST_MODEL);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw new InputException("body", "is no UTF-8 text", "send the model's text in UTF-8");
    }
  }

  private static String name(Asked asked) {
    return asked.text("name").map(DocumentRoutes::name).orElse("model.yaml");
  }

  private void conflict(Context ctx, Person who) {
    var asked = new Asked(ctx);
    String name = name(asked);
    Set<Concept> concepts =
        asked.text("concepts").map(ModelRoutes::concepts).orElse(EnumSet.allOf(Concept.class));
    var request =
        new ConflictAnalysis.Request(
            concepts,
            asked.word("semantics", Semantics.class).orElse(Semantics.SEQUENCES),
            MOST_LISTED,
            true,
            Map.of(),
            Optional.empty());
    LoadedConflict loaded = one(name, ConflictFiles.read(name, model(asked)));
    JobRoutes.begun(
        ctx,
        jobs.begin(
            Job.Kind.CONFLICT,
            who.name(),
            job -> job.computing(() -> analysed(loaded, request, job))));
  }

  private static LoadedConflict one(String name, List<LoadedConflict> models) {
    if (models.size() != 1) {
      throw new InputException(name, "holds " + models.size() + " models", "send one at a time");
    }
    return models.get(0);
  }

  private static Set<Concept> concepts(String words) {
    var concepts = EnumSet.noneOf(Concept.class);
    for (String word : words.split(",", -1)) {
      try {
        concepts.add(Concept.valueOf(word.strip().toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw new InputException(
            "concepts", "'" + word + "' is none", "some of " + List.of(Concept.values()));
      }
    }
    return concepts;
  }

  private ObjectNode analysed(LoadedConflict loaded, ConflictAnalysis.Request request, Job job) {
    var pieces = new AtomicInteger();
    ConflictResult result =
        new ConflictAnalysis(
                request,
                version,
                piece -> {
                  job.check();
                  job.progress(pieces.incrementAndGet(), OptionalInt.empty(), piece);
                })
            .analyse(loaded);
    var text = new StringWriter();
    try {
      new ConflictJson(false, false).write(result, text);
    } catch (IOException e) {
      throw new UncheckedIOException("a string can always be written", e);
    }
    ObjectNode node = Json.object();
    node.set("result", Json.tree(text.toString()));
    node.set("graph", ConflictGraphBody.of(result));
    warnings(node, loaded.warnings());
    return node;
  }

  private static void warnings(ObjectNode node, List<String> warnings) {
    ArrayNode array = node.putArray("warnings");
    warnings.forEach(array::add);
  }

  private void settlement(Context ctx, Person who) {
    var asked = new Asked(ctx);
    String name = name(asked);
    var request =
        new SettlementAnalysis.Request(
            version,
            asked.text("rule").map(ModelRoutes::rule),
            asked.text("draft").map(d -> List.of(d.split(";", -1))).orElse(List.of()),
            SEED,
            DRAWS);
    var read = SettlementFiles.parse(name, name.replaceFirst("\\..*", ""), model(asked));
    JobRoutes.begun(
        ctx,
        jobs.begin(
            Job.Kind.SETTLEMENT,
            who.name(),
            job -> job.computing(() -> settled(read, request, job))));
  }

  private static ObjectNode settled(ReadModel read, SettlementAnalysis.Request request, Job job) {
    var analysis =
        new SettlementAnalysis(
            request,
            share -> {
              job.check();
              job.progress((int) (PERCENT * share), OptionalInt.of(PERCENT), "comparing outcomes");
            });
    var analysed = analysis.analyse(read);
    ObjectNode node = Json.object();
    node.set("result", Json.tree(SettlementJson.line(analysed)));
    SettlementPoints.put(node, analysed);
    warnings(node, read.warnings());
    return node;
  }

  private static RuleRequest rule(String name) {
    if (name.equals("model")) {
      return new RuleRequest(0, List.of(), true);
    }
    if (name.equals("unanimity")) {
      return new RuleRequest(0, List.of(), false);
    }
    Matcher allBut = ALL_BUT.matcher(name);
    if (!allBut.matches()) {
      throw new InputException(
          "rule", "'" + name + "' is not a rule", "unanimity, all-but-N, or model");
    }
    return new RuleRequest(Integer.parseInt(allBut.group(1)), List.of(), false);
  }
}
