package parley.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.brief.PartyMention;
import parley.error.InputException;
import parley.error.Problem;
import parley.exchange.CsvTable;
import parley.exchange.PlacedReviews;
import parley.extract.StatementExtractor;
import parley.extract.coding.CodebookPositionCoder;
import parley.extract.coding.CodebookReader;
import parley.extract.format.DocumentSink;
import parley.extract.format.InputReader;
import parley.extract.tagger.CompactAttributor;
import parley.extract.who.DocumentSpeakerResolver;
import parley.issue.Codebook;
import parley.ledger.AsOf;
import parley.ledger.Coder;
import parley.ledger.Reading;
import parley.scenario.Scenario;
import parley.scenario.draft.DraftRequest;
import parley.scenario.settlement.OpenDeals;
import parley.scenario.settlement.ValueStanding;
import parley.store.Ledgers;
import parley.store.StoredLedger;
import parley.text.Document;
import parley.workbench.Extraction;
import parley.workbench.ScenarioDrafting;

/**
 * Scenarios of real talks against what a reader finds in the texts. Replays a reviewer's decisions,
 * which name documents and offsets, into a ledger of the texts alone, drafts a scenario of each day
 * asked about, and compares verdicts and standings with the expected ones. No machine coding is
 * part of it, so that it is exact. The run line and results are in docs/scenario-cases.md.
 */
public final class ScenarioCasesEval {
  private static final String FOLDER = "/parley/bench/scenario/";

  private ScenarioCasesEval() {}

  /**
   * A case.
   *
   * @param name of its files
   * @param texts where its texts lie, below the folder of the shared data
   * @param parties at the table
   * @param ownCodebook whether it has a code book of its own
   */
  private record Case(String name, String texts, List<String> parties, boolean ownCodebook) {}

  private static final List<Case> CASES =
      List.of(
          new Case("seed", "seeds/000_edc86675d8c6204c.txt", List.of("RU", "US", "UA"), false),
          new Case(
              "ukraine-talks-2022",
              "corpora/ukraine-talks-2022/documents.jsonl",
              List.of("RU", "UA"),
              false),
          new Case(
              "unfccc-paris-2014-15",
              "corpora/unfccc-paris-2014-15/documents.jsonl",
              List.of(
                  "AOSIS",
                  "LDCs",
                  "LMDCs",
                  "G-77/China",
                  "AU",
                  "CA",
                  "CH",
                  "EU",
                  "JP",
                  "NO",
                  "NZ",
                  "US"),
              true));

  /**
   * Compares all cases; exits with 1 where anything differs.
   *
   * @param args the folder of the shared data
   */
  public static void main(String[] args) throws IOException {
    Path shared = Path.of(args[0]);
    Path work = Files.createTempDirectory("scenario-cases");
    int wrong = 0;
    for (Case one : CASES) {
      wrong += compare(one, shared.resolve(one.texts()), work);
    }
    System.exit(wrong == 0 ? 0 : 1);
  }

  private static int compare(Case one, Path texts, Path work) throws IOException {
    Codebook codebook = CodebookReader.builtIn();
    if (one.ownCodebook()) {
      Path file = Files.writeString(work.resolve("book.yaml"), resource("loss-and-damage.yaml"));
      codebook = CodebookReader.read(file);
    }
    var resolver = DocumentSpeakerResolver.standard();
    var attributor = CompactAttributor.standard();
    var extraction =
        new Extraction(
            attributor,
            new StatementExtractor(attributor, resolver, CodebookPositionCoder.of(codebook)),
            codebook,
            d ->
                resolver.named(d).stream()
                    .map(named -> new PartyMention(d.id(), named.span(), named.party()))
                    .toList());
    String decisions = resource(one.name() + "-decisions.csv");
    try (StoredLedger ledger =
        new Ledgers(Clock.systemUTC()).openOrCreate(work.resolve(one.name()).toString())) {
      ledger.add(documents(one, texts, decisions), Coder.person("nobody"), false);
      var reviews = PlacedReviews.read(ledger, one.name(), decisions, "reviewer");
      ledger.review(reviews, "reviewer");
      System.out.println(one.name() + ": " + reviews.size() + " decisions");
      return expected(one, ledger, new ScenarioDrafting(extraction));
    }
  }

  private static List<Reading> documents(Case one, Path texts, String decisions)
      throws IOException {
    Set<String> named = new HashSet<>();
    CsvTable.read(one.name(), decisions, List.of("document"))
        .forEach(row -> named.add(row.get("document")));
    var readings = new ArrayList<Reading>();
    new InputReader(InputStream::nullInputStream)
        .read(
            List.of(texts.toString()),
            new DocumentSink() {
              @Override
              public void document(Document document) {
                if (named.contains(document.id())) {
                  readings.add(new Reading(document, List.of()));
                }
              }

              @Override
              public void skipped(Problem problem) {
                throw new InputException(List.of(problem));
              }

              @Override
              public void warning(Problem problem) {
                System.out.println(problem);
              }
            });
    return readings;
  }

  private static int expected(Case one, StoredLedger ledger, ScenarioDrafting drafting)
      throws IOException {
    int wrong = 0;
    int right = 0;
    String file = one.name() + "-expected.csv";
    for (CsvTable.Row row : CsvTable.read(file, resource(file), List.of("verdict"))) {
      Optional<LocalDate> day =
          Optional.of(row.get("asOf")).filter(d -> !d.isEmpty()).map(LocalDate::parse);
      var request =
          new DraftRequest(
              one.name(), "", day, "", one.parties(), List.of(), 0, true, false, Map.of());
      Scenario scenario = drafting.ofLedger(ledger, new AsOf(day, Optional.empty()), request);
      List<String> problems = problems(scenario, row);
      problems.forEach(p -> System.out.println("  " + row.place() + ": " + p));
      wrong += problems.isEmpty() ? 0 : 1;
      right += problems.isEmpty() ? 1 : 0;
    }
    System.out.println("  " + right + " rows as expected, " + wrong + " not");
    return wrong;
  }

  private static List<String> problems(Scenario scenario, CsvTable.Row row) {
    if (row.get("issue").isEmpty()) {
      String verdict = OpenDeals.of(scenario).verdict().word();
      return verdict.equals(row.get("verdict")) ? List.of() : List.of("is " + verdict);
    }
    Optional<ValueStanding> found =
        ValueStanding.of(scenario).stream()
            .filter(
                v ->
                    v.value().equals(row.get("value"))
                        && (v.issue().equals(row.get("issue"))
                            || scenario
                                .issue(v.issue())
                                .orElseThrow()
                                .label()
                                .equals(row.get("issue"))))
            .findFirst();
    if (found.isEmpty()) {
      return List.of("is not on the table: " + row.get("issue") + ", " + row.get("value"));
    }
    var problems = new ArrayList<String>();
    if (!found.get().verdict().word().equals(row.get("verdict"))) {
      problems.add(row.get("value") + " is " + found.get().verdict().word());
    }
    found
        .get()
        .standings()
        .forEach(
            (party, standing) -> {
              String told = party + "=" + standing.word();
              boolean asked = (" " + row.get("standings")).contains(" " + party + "=");
              if (asked && !(row.get("standings") + " ").contains(told + " ")) {
                problems.add(row.get("value") + ": " + told);
              }
            });
    return problems;
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = ScenarioCasesEval.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalArgumentException("there is no " + FOLDER + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
