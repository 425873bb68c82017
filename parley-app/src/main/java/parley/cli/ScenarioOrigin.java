package parley.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.error.InputException;
import parley.ledger.AsOf;
import parley.ledger.Entry;
import parley.modelfile.scenario.ScenarioFiles;
import parley.scenario.Scenario;
import parley.scenario.draft.DraftRequest;
import parley.store.Ledgers;
import parley.store.StoredLedger;
import parley.text.Document;
import parley.workbench.DocumentSource;
import parley.workbench.Extraction;
import parley.workbench.Extractors;
import parley.workbench.Reading;
import parley.workbench.ScenarioDrafting;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where a scenario comes from: a file of its own, a ledger, or documents; a mixin. */
final class ScenarioOrigin {
  @Parameters(
      paramLabel = "INPUT",
      arity = "0..*",
      description =
          "A scenario file; or documents, as for parley brief. Without any, the ledger is asked.")
  List<String> inputs = new ArrayList<>();

  @Option(
      names = "--ledger",
      paramLabel = "PLACE",
      description = "Draft from this ledger: a file, or jdbc:postgresql://HOST/DATABASE?user=NAME.")
  @Nullable String ledger;

  @Mixin AsOfOptions asOf = new AsOfOptions();
  @Mixin StageOptions stages = new StageOptions();

  @Option(
      names = "--party",
      paramLabel = "CODE",
      split = ",",
      description =
          "At the table: only these parties, e.g. RU,UA. Default: all that speak or are spoken of.")
  List<String> parties = new ArrayList<>();

  @Option(
      names = "--issue",
      paramLabel = "ID",
      split = ",",
      description =
          "Only these issues of the code book. Default: all that a settlement would hold.")
  List<String> issues = new ArrayList<>();

  @Option(
      names = "--confidence",
      paramLabel = "P",
      defaultValue = "0",
      description =
          "Leave out codings that the program holds for less probable (0 to 1) and nobody has"
              + " reviewed; default ${DEFAULT-VALUE}.")
  double confidence;

  @Option(
      names = "--reviewed",
      description = "Only what a person has accepted or corrected in the ledger.")
  boolean reviewed;

  @Option(
      names = "--everything",
      description =
          "Also put propositions on the table that fit no value of the code book and on which a"
              + " single party speaks.")
  boolean everything;

  @Option(
      names = "--first",
      paramLabel = "ISSUE=PARTY",
      description =
          "On an issue whose ends belong to two parties, who stands at the first end, e.g."
              + " territory=UA (who would have all territory returned).")
  Map<String, String> first = new HashMap<>();

  @Option(names = "--title", paramLabel = "TEXT", description = "What people call the scenario.")
  String title = "";

  @Option(names = "--strict", description = "Exit with 2 if anything cannot be read.")
  boolean strict;

  /**
   * A scenario and what it was made from.
   *
   * @param inputs by name, each with its SHA-256
   */
  record Origin(Scenario scenario, Map<String, String> inputs) {}

  /** The scenario that the options name. */
  Origin scenario(Console console, DocumentSource source, Extractors extractors) {
    return scenario(asOf.times(), console, source, extractors);
  }

  /** The same as of other times; a file is read as it is. */
  Origin scenario(AsOf times, Console console, DocumentSource source, Extractors extractors) {
    if (inputs.size() == 1 && ledger == null && isScenario(inputs.get(0))) {
      var read = ScenarioFiles.read(Path.of(inputs.get(0)));
      return new Origin(read.scenario(), Map.of(inputs.get(0), read.sha256()));
    }
    Extraction extraction = extractors.prepare(stages.choice());
    var drafting = new ScenarioDrafting(extraction);
    if (ledger != null || inputs.isEmpty()) {
      if (!inputs.isEmpty()) {
        throw new InputException(
            String.join(" ", inputs),
            "documents and a ledger were both given",
            "add the documents to the ledger first: parley ledger add");
      }
      return ofLedger(drafting, extraction, times);
    }
    return ofDocuments(drafting, extraction, times, console, source);
  }

  private static boolean isScenario(String input) {
    try {
      return ScenarioFiles.recognised(Path.of(input));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private Origin ofLedger(ScenarioDrafting drafting, Extraction extraction, AsOf times) {
    String place = ledger == null ? "ledger.parley" : ledger;
    try (StoredLedger open = new Ledgers(Clock.systemUTC()).open(place)) {
      List<Entry> entries = open.entries();
      String last = entries.isEmpty() ? "none" : "" + entries.get(entries.size() - 1).number();
      String source = "ledger " + open.place() + " at entry " + last;
      var request = request(name(place), times, source, extraction);
      return new Origin(
          drafting.ofLedger(open, times, request), Map.of(open.place(), "entry " + last));
    }
  }

  private Origin ofDocuments(
      ScenarioDrafting drafting,
      Extraction extraction,
      AsOf times,
      Console console,
      DocumentSource source) {
    List<Document> documents;
    var asked = new Reading.Request(inputs, strict, times.said(), Reading.Request.LONGEST_CODED);
    try (var progress = Progress.of(console, "reading")) {
      documents = InputOptions.reading(console, source, progress).documents(asked);
    }
    String from = documents.size() == 1 ? "1 document" : documents.size() + " documents";
    var request = request(name(inputs.get(0)), times, from, extraction);
    Scenario scenario;
    try (var progress = Progress.of(console, "coding")) {
      scenario =
          drafting.ofDocuments(
              documents, request, done -> progress.advance(done + " of " + documents.size()));
    }
    Map<String, String> read = new LinkedHashMap<>();
    documents.forEach(d -> read.put(d.id(), d.sha256()));
    return new Origin(scenario, read);
  }

  private DraftRequest request(String id, AsOf times, String source, Extraction extraction) {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new InputException("--confidence", confidence + " is no probability", "0 to 1");
    }
    for (String issue : issues) {
      if (extraction.codebook().issue(issue).isEmpty()) {
        throw new InputException(
            "--issue", "'" + issue + "' is no issue of the code book", "see docs/codebook.md");
      }
    }
    return new DraftRequest(
        id + times.said().map(LocalDate::toString).map(day -> "-" + day).orElse(""),
        title,
        times.said(),
        source
            + ", code book "
            + extraction.codebook().name()
            + " "
            + extraction.codebook().version(),
        parties,
        issues,
        confidence,
        reviewed,
        everything,
        first);
  }

  private static String name(String place) {
    String last = place.replaceAll(".*[/\\\\]", "");
    int dot = last.indexOf('.');
    String stem = dot > 0 ? last.substring(0, dot) : last;
    return Optional.of(stem).filter(s -> !s.isBlank()).orElse("scenario");
  }
}
