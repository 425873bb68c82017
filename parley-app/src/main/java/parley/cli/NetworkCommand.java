package parley.cli;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.discourse.DiscourseSource;
import parley.discourse.network.Mode;
import parley.discourse.network.NetworkRules;
import parley.discourse.network.Normalisation;
import parley.discourse.network.Relation;
import parley.discourse.time.WindowRule;
import parley.error.InputException;
import parley.provenance.Provenance;
import parley.workbench.DiscourseSources;
import parley.workbench.Grouping;
import parley.workbench.NetworkAnalysis;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley network}: who shares stances with whom, from a ledger or a {@code .dna} file. */
@Command(
    name = "network",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Computes discourse networks: who shares stances with whom, and who says what.",
      "",
      "Reads a ledger, or a file of Discourse Network Analyzer (.dna, SQLite; never changed). One-mode",
      "networks tie actors by what they say about the same concepts; two-mode networks tie actors to",
      "concepts.",
      "--events lists the statements, --polarisation tells how far the debate falls into camps,",
      "--backbone which concepts carry the structure.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  parley network sample.dna --one-mode --normalize average",
      "  parley network sample.dna --two-mode --duplicates document --format graphml -o net.graphml",
      "  parley network sample.dna --one-mode --relation subtract --cluster louvain --format svg",
      "  parley network sample.dna --polarisation --window 1y --step 1",
      "  parley network sample.dna --backbone nested",
      "docs/network.md has every formula."
    })
final class NetworkCommand implements Callable<Integer> {
  private enum Answer {
    NETWORK,
    EVENTS,
    POLARISATION,
    BACKBONE
  }

  private final Console console;
  private final DiscourseSources sources;

  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "PLACE",
      arity = "0..1",
      description = "A .dna file, a ledger file or jdbc:postgresql://HOST/DATABASE.")
  @Nullable String file;

  @Option(names = "--ledger", paramLabel = "PLACE", description = "The same, named.")
  @Nullable String ledger;

  @Mixin NetworkOptions options = new NetworkOptions();
  @Mixin WindowOptions windows = new WindowOptions();
  @Mixin StructureOptions structure = new StructureOptions();
  @Mixin OutputOption output = new OutputOption();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "csv (default), graphml, json or svg.")
  NetworkFormat format = NetworkFormat.csv;

  @Option(names = "--events", description = "The statements themselves (csv, or json lines).")
  boolean events;

  NetworkCommand(Console console, DiscourseSources sources) {
    this.console = console;
    this.sources = sources;
  }

  @Override
  public Integer call() {
    Answer answer = answer();
    Mode mode = mode(answer);
    Optional<WindowRule> cut = windows.rule();
    Optional<Grouping> grouping = grouping(mode, answer);
    checkFormat(answer, cut.isPresent());
    NetworkRules rules = rules(answer, mode);
    String place = input();
    DiscourseSource source = sources.open(place);
    var analysis =
        new NetworkAnalysis(
            source.read(options.type),
            rules,
            new Provenance(
                "parley network", Version.current(), Map.of(), FileDigest.ofPlace(place)));
    output.writeWhole(console, result(answer, analysis, cut, grouping));
    return ExitCode.DONE;
  }

  private String input() {
    if ((file == null) == (ledger == null)) {
      throw new ParameterException(
          spec.commandLine(), "name one file or ledger, as PLACE or by --ledger");
    }
    return file != null ? file : ledger;
  }

  private Answer answer() {
    int asked =
        (events ? 1 : 0) + (structure.polarisation ? 1 : 0) + (structure.backbone != null ? 1 : 0);
    if (asked > 1) {
      throw new ParameterException(
          spec.commandLine(), "--events, --polarisation and --backbone exclude each other");
    }
    if (events) {
      return Answer.EVENTS;
    }
    if (structure.polarisation) {
      return Answer.POLARISATION;
    }
    return structure.backbone != null ? Answer.BACKBONE : Answer.NETWORK;
  }

  private Mode mode(Answer answer) {
    if (answer == Answer.EVENTS) {
      return options.oneMode ? Mode.ONE : Mode.TWO;
    }
    boolean needsOne = answer != Answer.NETWORK;
    if (needsOne && options.twoMode) {
      throw new ParameterException(
          spec.commandLine(), "--polarisation and --backbone are of one-mode networks");
    }
    if (!needsOne && options.oneMode == options.twoMode) {
      throw new ParameterException(spec.commandLine(), "say --one-mode or --two-mode");
    }
    return options.twoMode ? Mode.TWO : Mode.ONE;
  }

  private NetworkRules rules(Answer answer, Mode mode) {
    Relation relation =
        switch (answer) {
          case EVENTS -> Relation.IGNORE;
          case BACKBONE -> Relation.SUBTRACT;
          default -> mode == Mode.ONE ? Relation.CONGRUENCE : Relation.SUBTRACT;
        };
    boolean average = answer == Answer.BACKBONE;
    var rules = options.rules(mode, relation, average ? Normalisation.AVERAGE : Normalisation.NO);
    if (answer == Answer.POLARISATION
        && (options.relation != null || rules.qualifier().isEmpty())) {
      throw new InputException(
          "--polarisation",
          "weighs congruence against conflict, so it needs a qualifier and takes no --relation",
          "");
    }
    structure.check();
    return rules;
  }

  private Optional<Grouping> grouping(Mode mode, Answer answer) {
    Optional<Grouping> grouping = structure.grouping();
    if (grouping.isPresent() && (mode == Mode.TWO || answer != Answer.NETWORK)) {
      throw new InputException("--cluster", "splits one-mode networks only", "add --one-mode");
    }
    return grouping;
  }

  private void checkFormat(Answer answer, boolean windowed) {
    boolean fits =
        switch (format) {
          case csv, json -> true;
          case graphml -> answer == Answer.NETWORK && !windowed;
          case svg -> answer == Answer.POLARISATION || (answer == Answer.NETWORK && !windowed);
        };
    if (!fits) {
      throw new InputException(
          "--format " + format,
          windowed && answer == Answer.NETWORK
              ? "shows one network, not one per window"
              : "does not fit what is asked for",
          windowed ? "use csv or json, or --from and --to" : "use csv or json");
    }
    if (windowed && (answer == Answer.EVENTS || answer == Answer.BACKBONE)) {
      throw new InputException("--window", "does not fit what is asked for", "use --from and --to");
    }
  }

  private OutputOption.Result result(
      Answer answer,
      NetworkAnalysis analysis,
      Optional<WindowRule> cut,
      Optional<Grouping> grouping) {
    return switch (answer) {
      case EVENTS -> format.events(analysis.events());
      case POLARISATION ->
          format.polarisation(
              analysis, analysis.polarisation(cut, structure.camps, structure.seed));
      case BACKBONE ->
          format.backbone(
              analysis,
              analysis.backbone(structure.backboneRule(), structure.iterations, structure.seed));
      case NETWORK ->
          cut.isPresent()
              ? format.windows(analysis, cut.get(), grouping)
              : format.network(analysis.network(grouping));
    };
  }
}
