package parley.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.DoubleConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.error.InputException;
import parley.error.Problem;
import parley.modelfile.settlement.ReadModel;
import parley.modelfile.settlement.SettlementFiles;
import parley.report.SettlementHtml;
import parley.report.SettlementJson;
import parley.report.SettlementText;
import parley.workbench.SettlementAnalysis;
import parley.workbench.SettlementAnalysis.Analysed;
import parley.workbench.SettlementAnalysis.RuleRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley settle}: which deals are possible, what blocks them, what would open them. */
@Command(
    name = "settle",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Finds which deals are possible, what blocks them and what would open them.",
      "",
      "A model names issues with their values, and parties with what each value is worth to them,",
      "a reservation value (what no deal is worth) and red lines. parley settle looks at every",
      "combination of values, in exact arithmetic, and tells how many are acceptable to all, which",
      "are efficient (no other is better for one and worse for nobody), what the Nash,",
      "Kalai-Smorodinsky, egalitarian and utilitarian solutions pick with all ties, and, where no",
      "deal exists, every minimal set of red lines that blocks and every minimal set whose removal",
      "opens a deal.",
      ""
    },
    footer = {
      "",
      "A small model (YAML; JSON works too):",
      "",
      "  format: parley-settlement/1",
      "  issues:",
      "    - {name: wage rise, from: 2, to: 6}",
      "    - {name: term, values: [1 year, 2 years, 3 years]}",
      "  parties:",
      "    - name: union",
      "      reservation: 40",
      "      weights: {wage rise: 60, term: [30, 50]}   # a range: not known exactly",
      "      utility:",
      "        wage rise: {first: 0, last: 1}           # a straight line over the values",
      "        term: {1 year: 1, 2 years: [0.4, 0.6], 3 years: 0}   # ranges here as well",
      "    - name: company                              # only orders known, best or first",
      "      weightOrder: [wage rise, term]",
      "      weightTotal: 100",
      "      utility:",
      "        wage rise: {first: 1, last: 0}",
      "        term: {order: [3 years, 2 years, 1 year]}",
      "    - ...",
      "  redLines:",
      "    - {id: no long term, party: union, refuses: {term: 3 years}}",
      "    - {id: pay for length, party: union, when: {term: 2 years}, allows: {wage rise: [5, 6]}}",
      "  rules:",
      "    - never: {wage rise: 6, term: 3 years}",
      "",
      "Also read: settlement-case/1 JSON, a directory with a GENIUS domain and its profiles, a",
      "directory with a NegMAS scenario. Their red lines and roles change nothing but the blocking",
      "and concession sets; --rule counts the deals under another rule of agreement.",
      "",
      "Examples:",
      "  parley settle examples/settlement/wage-dispute.yaml",
      "  parley settle examples/settlement/border-dispute.yaml --format html -o border.html",
      "  parley settle examples/settlement/wage-dispute.yaml --draft '4; 2 years; half'",
      "  parley settle game.json --rule all-but-1 --veto role:p1 --veto role:p2"
    })
final class SettleCommand implements Callable<Integer> {
  private static final Pattern ALL_BUT = Pattern.compile("all-but-(\\d{1,4})");

  private enum Format {
    text,
    json,
    html
  }

  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "Model files, .jsonl files with one model a line, GENIUS or NegMAS directories.")
  List<Path> files = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (default), json or html. Several models: one JSON object a line.")
  Format format = Format.text;

  @Mixin OutputOption output = new OutputOption();

  @Option(
      names = "--rule",
      paramLabel = "RULE",
      description =
          "Also count the deals under a rule: unanimity, all-but-N (N parties may miss their"
              + " reservation value), or model (as the file says).")
  Optional<String> rule = Optional.empty();

  @Option(
      names = "--veto",
      paramLabel = "PARTY",
      description = "With --rule: a party that must agree, by name or as role:ROLE. Repeatable.")
  List<String> vetoes = new ArrayList<>();

  @Option(
      names = "--draft",
      paramLabel = "VALUES",
      description =
          "A draft agreement, one value for each issue in order, separated by ';': who would object,"
              + " what would be better for all, and the next draft.")
  Optional<String> draft = Optional.empty();

  @Option(
      names = "--fail-on",
      paramLabel = "ANSWER",
      description = "Exit with 1 on this answer: no-deal.")
  Optional<FailOn> failOn = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      description = "Seed of the draws where preferences are ranges or orders (default 1).")
  long seed = 1;

  @Option(
      names = "--draws",
      paramLabel = "NUMBER",
      description = "How many uncertain preferences are drawn (default 200).")
  int draws = 200;

  @Option(names = "--strict", description = "Exit with 2 if any model cannot be read.")
  boolean strict;

  private final Console console;

  /** What {@code --fail-on} may name. */
  enum FailOn {
    NO_DEAL;

    @Override
    public String toString() {
      return "no-deal";
    }
  }

  SettleCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    var models = new ArrayList<ReadModel>();
    var problems = new ArrayList<Problem>();
    for (Path file : files) {
      SettlementFiles.Reading reading = SettlementAnalysis.read(file);
      models.addAll(reading.models());
      problems.addAll(reading.problems());
    }
    problems.forEach(problem -> console.err().println("parley: " + problem));
    if (models.isEmpty() || (strict && !problems.isEmpty())) {
      return ExitCode.BAD_INPUT;
    }
    models.forEach(m -> m.warnings().forEach(w -> console.err().println("parley: warning: " + w)));
    var noDeal = new AtomicBoolean();
    output.write(
        console,
        writer -> {
          var out = new PrintWriter(writer);
          noDeal.set(print(models, out));
          if (out.checkError()) {
            throw new IOException("not everything could be written");
          }
        });
    return noDeal.get() && failOn.isPresent() ? ExitCode.ANSWER_NO : ExitCode.DONE;
  }

  private boolean print(List<ReadModel> models, PrintWriter out) {
    if (draws < 1) {
      throw new InputException("--draws", draws + " draws tell nothing", "at least 1");
    }
    var request =
        new SettlementAnalysis.Request(
            Version.current(),
            rule.map(this::ruleRequest),
            draft.map(text -> Arrays.asList(text.split(";", -1))).orElse(List.of()),
            seed,
            draws);
    boolean single = models.size() == 1 && !files.get(0).toString().endsWith(".jsonl");
    boolean noDeal = false;
    for (ReadModel model : models) {
      var progress = new Progress(console, model.model().id());
      Analysed analysed = new SettlementAnalysis(request, progress).analyse(model);
      progress.done();
      noDeal |= analysed.result().noAgreement().orElse(false);
      switch (format) {
        case json ->
            out.println(single ? SettlementJson.pretty(analysed) : SettlementJson.line(analysed));
        case html -> {
          if (models.size() > 1) {
            throw new InputException(
                "--format html", "an HTML report shows one model", "give one FILE");
          }
          out.print(SettlementHtml.render(analysed));
        }
        case text -> out.println(SettlementText.render(analysed));
      }
    }
    return noDeal;
  }

  private RuleRequest ruleRequest(String name) {
    if (name.equals("model")) {
      return new RuleRequest(0, List.of(), true);
    }
    if (name.equals("unanimity")) {
      return new RuleRequest(0, vetoes, false);
    }
    Matcher allBut = ALL_BUT.matcher(name);
    if (!allBut.matches()) {
      throw new InputException(
          "--rule", "'" + name + "' is not a rule", "unanimity, all-but-N, or model");
    }
    return new RuleRequest(Integer.parseInt(allBut.group(1)), vetoes, false);
  }

  /** A line on the terminal that counts up; silent elsewhere. */
  private static final class Progress implements DoubleConsumer {
    private final Console console;
    private final String id;
    private boolean shown;

    Progress(Console console, String id) {
      this.console = console;
      this.id = id;
    }

    @Override
    public synchronized void accept(double share) {
      if (console.errTerminal()) {
        shown = true;
        console.err().printf("\r%s: %3.0f%%", id, 100 * share);
        console.err().flush();
      }
    }

    synchronized void done() {
      if (shown) {
        console.err().print("\r" + " ".repeat(id.length() + 6) + "\r");
        console.err().flush();
      }
    }
  }
}
