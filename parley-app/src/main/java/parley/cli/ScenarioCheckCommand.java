package parley.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import parley.modelfile.scenario.ScenarioFiles;
import parley.scenario.Scenario;
import parley.scenario.compare.EvidenceCheck;
import parley.workbench.Extractors;
import parley.workbench.ScenarioChecking;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley scenario check}: which evidence a ledger no longer bears out. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Tells which lines of a scenario have lost their evidence since: statements that are gone,"
          + " rejected, coded otherwise or no longer in the text; parties that moved; red lines and"
          + " objections that the file lacks.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  parley scenario check march.yaml --ledger talks.parley --fail-on findings"
    })
final class ScenarioCheckCommand implements Callable<Integer> {
  private final Console console;
  private final Extractors extractors;

  @Parameters(paramLabel = "FILE", description = "The scenario.")
  Path file = Path.of("");

  @Mixin LedgerOption ledger = new LedgerOption();
  @Mixin StageOptions stages = new StageOptions();

  /** What {@code --fail-on} may name. */
  enum FailOn {
    findings
  }

  @Option(
      names = "--fail-on",
      paramLabel = "ANSWER",
      description = "Exit with 1 on this answer: ${COMPLETION-CANDIDATES}.")
  List<FailOn> failOn = List.of();

  @Mixin OutputOption output = new OutputOption();

  ScenarioCheckCommand(Console console, Extractors extractors) {
    this.console = console;
    this.extractors = extractors;
  }

  @Override
  public Integer call() {
    Scenario scenario = ScenarioFiles.read(file).scenario();
    List<EvidenceCheck.Finding> findings;
    try (var open = ledger.open()) {
      findings = new ScenarioChecking(extractors.prepare(stages.choice())).check(scenario, open);
    }
    output.write(
        console,
        writer -> {
          if (findings.isEmpty()) {
            writer.write(
                "All evidence stands, and the ledger holds no red line or objection more.\n");
          }
          for (EvidenceCheck.Finding f : findings) {
            writer.write(
                f.kind().word()
                    + "  "
                    + f.premise()
                    + (f.statement().isEmpty() ? "" : "  " + f.statement())
                    + "  "
                    + f.what()
                    + "\n");
          }
        });
    return !findings.isEmpty() && !failOn.isEmpty() ? ExitCode.ANSWER_NO : ExitCode.DONE;
  }
}
