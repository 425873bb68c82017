package parley.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.discourse.DiscourseSource;
import parley.discourse.backbone.BackboneRule;
import parley.discourse.network.Mode;
import parley.discourse.network.NetworkRules;
import parley.discourse.network.Normalisation;
import parley.discourse.network.Relation;
import parley.discourse.time.WindowRule;
import parley.error.InputException;
import parley.provenance.Provenance;
import parley.report.NetworkCsv;
import parley.report.NetworkGraphml;
import parley.report.NetworkJson;
import parley.report.NetworkSvg;
import parley.report.PolarisationSvg;
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
      "Reads a file of Discourse Network Analyzer (.dna, SQLite), read-only. One-mode networks tie",
      "actors by what they say about the same concepts; two-mode networks tie actors to concepts.",
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
  private static final Pattern METHOD = Pattern.compile("([a-z-]+)(?::([1-9]\\d{0,4}))?");
  private static final Pattern BACKBONE =
      Pattern.compile("nested|fixed:([1-9]\\d{0,5})|penalty:(\\d{1,6}(?:\\.\\d{1,6})?)");

  private enum Format {
    csv,
    graphml,
    json,
    svg
  }

  private enum Answer {
    NETWORK,
    EVENTS,
    POLARISATION,
    BACKBONE
  }

  private final Console console;
  private final DiscourseSources sources;

  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", arity = "0..1", description = "A .dna file or a ledger.")
  @Nullable Path file;

  @Option(names = "--ledger", paramLabel = "FILE", description = "The same, named.")
  @Nullable Path ledger;

  @Mixin NetworkOptions options = new NetworkOptions();
  @Mixin WindowOptions windows = new WindowOptions();
  @Mixin OutputOption output = new OutputOption();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "csv (default), graphml, json or svg.")
  Format format = Format.csv;

  @Option(names = "--events", description = "The statements themselves (csv, or json lines).")
  boolean events;

  @Option(
      names = "--cluster",
      paramLabel = "METHOD[:N]",
      description = {
        "Groups of a one-mode network's nodes: louvain, girvan-newman, average, complete or single",
        "(linkage); with :N so many groups. csv then lists the groups."
      })
  @Nullable String cluster;

  @Option(
      names = "--polarisation",
      description = "How far the debate falls into camps, for each window if there are any.")
  boolean polarisation;

  @Option(
      names = "--camps",
      paramLabel = "N",
      defaultValue = "2",
      description = "The most camps for --polarisation (default: ${DEFAULT-VALUE}).")
  int camps = 2;

  @Option(
      names = "--backbone",
      paramLabel = "RULE",
      description = {
        "Which columns carry the structure: nested, fixed:N (N columns) or penalty:P (e.g. 3.5).",
        "Default relation subtract, normalize average."
      })
  @Nullable String backbone;

  @Option(
      names = "--iterations",
      paramLabel = "N",
      defaultValue = "10000",
      description = "Steps of simulated annealing for --backbone (default: ${DEFAULT-VALUE}).")
  int iterations = 10_000;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      defaultValue = "1",
      description = "Seed of the searches (default: ${DEFAULT-VALUE}).")
  long seed = 1;

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
    checkFormat(answer, cut.isPresent(), grouping.isPresent());
    NetworkRules rules = rules(answer, mode);
    Path from = input();
    DiscourseSource source = sources.open(from);
    var analysis =
        new NetworkAnalysis(
            source.read(options.type),
            rules,
            new Provenance(
                "parley network",
                Version.current(),
                Map.of(),
                Map.of(String.valueOf(from.getFileName()), FileDigest.of(from))));
    output.writeWhole(console, result(answer, analysis, cut, grouping));
    return ExitCode.DONE;
  }

  private Path input() {
    if ((file == null) == (ledger == null)) {
      throw new ParameterException(spec.commandLine(), "name one file, as FILE or by --ledger");
    }
    return file != null ? file : ledger;
  }

  private Answer answer() {
    int asked = (events ? 1 : 0) + (polarisation ? 1 : 0) + (backbone != null ? 1 : 0);
    if (asked > 1) {
      throw new ParameterException(
          spec.commandLine(), "--events, --polarisation and --backbone exclude each other");
    }
    if (events) {
      return Answer.EVENTS;
    }
    if (polarisation) {
      return Answer.POLARISATION;
    }
    return backbone != null ? Answer.BACKBONE : Answer.NETWORK;
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
    if (camps < 2 || iterations < 1) {
      throw new ParameterException(
          spec.commandLine(), "--camps is at least 2, --iterations at least 1");
    }
    return rules;
  }

  private Optional<Grouping> grouping(Mode mode, Answer answer) {
    if (cluster == null) {
      return Optional.empty();
    }
    if (mode == Mode.TWO || answer != Answer.NETWORK) {
      throw new InputException("--cluster", "splits one-mode networks only", "add --one-mode");
    }
    Matcher parts = METHOD.matcher(cluster);
    if (!parts.matches() || !Grouping.METHODS.contains(parts.group(1))) {
      throw new InputException(
          "--cluster " + cluster, "is no method", String.join(", ", Grouping.METHODS));
    }
    String number = parts.group(2);
    if (number != null && parts.group(1).equals("louvain")) {
      throw new InputException(
          "--cluster " + cluster, "louvain finds the number of groups itself", "leave :N away");
    }
    return Optional.of(new Grouping(parts.group(1), number == null ? 0 : Integer.parseInt(number)));
  }

  private void checkFormat(Answer answer, boolean windowed, boolean grouped) {
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
    boolean json = format == Format.json;
    switch (answer) {
      case EVENTS -> {
        var list = analysis.events();
        return out -> {
          if (json) {
            NetworkJson.events(list, out);
          } else {
            NetworkCsv.events(list, out);
          }
        };
      }
      case POLARISATION -> {
        var found = analysis.polarisation(cut, camps, seed);
        return out -> {
          switch (format) {
            case json ->
                NetworkJson.polarisation(analysis.rules(), analysis.provenance(), found, out);
            case svg -> out.write(PolarisationSvg.render(found));
            default -> NetworkCsv.polarisation(found, out);
          }
        };
      }
      case BACKBONE -> {
        var found = analysis.backbone(backboneRule(), iterations, seed);
        return out -> {
          if (json) {
            NetworkJson.backbone(analysis.rules(), analysis.provenance(), found, out);
          } else {
            NetworkCsv.backbone(found, out);
          }
        };
      }
      default -> {
        return cut.isPresent()
            ? windowed(analysis, cut.get(), grouping)
            : single(analysis, grouping);
      }
    }
  }

  private OutputOption.Result windowed(
      NetworkAnalysis analysis, WindowRule cut, Optional<Grouping> grouping) {
    var networks = analysis.networks(cut, grouping);
    return out -> {
      if (format == Format.json) {
        NetworkJson.windows(analysis.rules(), analysis.provenance(), networks, out);
      } else if (grouping.isPresent()) {
        NetworkCsv.groups(networks, out);
      } else {
        NetworkCsv.windows(networks, out);
      }
    };
  }

  private OutputOption.Result single(NetworkAnalysis analysis, Optional<Grouping> grouping) {
    var network = analysis.network(grouping);
    return out -> {
      switch (format) {
        case json -> NetworkJson.network(network, out);
        case graphml -> NetworkGraphml.write(network, out);
        case svg -> out.write(NetworkSvg.render(network));
        case csv -> {
          if (grouping.isPresent()) {
            NetworkCsv.groups(java.util.List.of(network), out);
          } else {
            NetworkCsv.matrix(network.matrix(), out);
          }
        }
      }
    };
  }

  private BackboneRule backboneRule() {
    Matcher parts = BACKBONE.matcher(String.valueOf(backbone));
    if (!parts.matches()) {
      throw new InputException(
          "--backbone " + backbone, "is no rule", "nested, fixed:N or penalty:P");
    }
    if (parts.group(1) != null) {
      return new BackboneRule.Fixed(Integer.parseInt(parts.group(1)));
    }
    return parts.group(2) != null
        ? new BackboneRule.Penalty(Double.parseDouble(parts.group(2)))
        : new BackboneRule.Nested();
  }
}
