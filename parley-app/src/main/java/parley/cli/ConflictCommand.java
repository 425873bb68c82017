package parley.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import parley.error.InputException;
import parley.error.Problem;
import parley.gmcr.model.GraphModel;
import parley.gmcr.model.OptionModel;
import parley.gmcr.stability.Concept;
import parley.gmcr.stability.Semantics;
import parley.modelfile.conflict.ConflictFiles;
import parley.modelfile.conflict.LoadedConflict;
import parley.report.ConflictHtml;
import parley.report.ConflictJson;
import parley.report.ConflictText;
import parley.report.GraphDrawing;
import parley.report.StateJson;
import parley.report.StateText;
import parley.workbench.ConflictAnalysis;
import parley.workbench.ConflictResult;
import parley.workbench.StateVerdicts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley conflict}: which states of a conflict are stable, for whom and why. */
@Command(
    name = "conflict",
    mixinStandardHelpOptions = true,
    description = {
      "Finds which states of a conflict are stable, for whom and why: the Graph Model for",
      "Conflict Resolution.",
      "",
      "A model names decision makers, the options each holds, what cannot go together, and what",
      "each side wants, most important first. Concepts, from the boldest to the most careful:",
      "  R     Nash: no move of one's own improves on the state",
      "  SEQ   each improvement would be answered by moves that profit the others",
      "  SSEQ  and one could not escape afterwards",
      "  GMR   each improvement could be answered, at whatever cost to the others",
      "  SMR   and one could not escape afterwards",
      "Equilibria are states stable for everybody.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  parley conflict examples/conflict/border-dispute.yaml",
      "  parley conflict model.gmcr --format json --concepts R,SEQ",
      "  parley conflict examples/conflict/wage-dispute.yaml --html report.html",
      "  parley conflict big.yaml --summary",
      "  parley conflict big.yaml --state YNNYNYNNYYNNYNYN",
      "Files: Parley's own YAML or JSON, gmcr-case/1, GMCR+'s .gmcr, or .jsonl with one model a",
      "line. Several models give one JSON object a line. docs/conflict.md explains the formats."
    })
final class ConflictCommand implements Callable<Integer> {
  private static final String UNSTABLE = "unstable-status-quo";

  private final Console console;

  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Models; - for standard input.")
  List<String> files = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, json, html, dot or svg (default: ${DEFAULT-VALUE}).")
  String format = "text";

  @Option(
      names = "--concepts",
      paramLabel = "LIST",
      split = ",",
      description = "Some of R, GMR, SMR, SEQ, SSEQ (default: all).")
  List<String> concepts = new ArrayList<>();

  @Option(
      names = "--semantics",
      paramLabel = "WORD",
      defaultValue = "sequences",
      description = {
        "Which joint answers of several opponents count. sequences (default): any legal sequence,",
        "the definition. once: each opponent at most once (gmcr-py). single: one move of one",
        "opponent (early GMCR+). With two decision makers all three agree."
      })
  String semantics = "sequences";

  @Option(names = "--summary", description = "Counts only, for models with very many states.")
  boolean summary;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "100000",
      description = {
        "The most states in any list (default: ${DEFAULT-VALUE}); what is cut is marked.",
        "Counts (--summary) stay exact."
      })
  int limit = 100_000;

  @Option(
      names = "--mix",
      paramLabel = "DM=CONCEPT",
      split = ",",
      description = "Mixed equilibria: each decision maker by its own concept (others: R).")
  Map<String, Concept> mix = new LinkedHashMap<>();

  @Option(
      names = "--goal",
      paramLabel = "STATE",
      description = {
        "Which preferences would make STATE stable, for each side and for all: the minimal",
        "conditions, those with the fewest changes first."
      })
  Optional<String> goal = Optional.empty();

  @Option(
      names = "--state",
      paramLabel = "STATE",
      description = {
        "Only this state: each side's verdicts, each with its reason. An id of the file, Y or N for",
        "each option, or status-quo. Quick for models of many options; as text or json."
      })
  Optional<String> state = Optional.empty();

  @Option(names = "--html", paramLabel = "FILE", description = "Also write an HTML report.")
  Optional<Path> html = Optional.empty();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write the result to FILE instead of standard output.")
  Optional<Path> output = Optional.empty();

  @Option(
      names = "--fail-on",
      paramLabel = "WHAT",
      description = {
        "Exit with 1 when: no-equilibrium (a model has none under a wanted concept), or",
        "unstable-status-quo (the status quo is no equilibrium under any wanted concept)."
      })
  Optional<String> failOn = Optional.empty();

  ConflictCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Set<Concept> wanted = EnumSet.copyOf(wanted());
    if (!mix.isEmpty()) {
      wanted.addAll(mix.values());
      wanted.add(Concept.R);
    }
    check("--format", format, List.of("text", "json", "html", "dot", "svg"));
    failOn.ifPresent(word -> check("--fail-on", word, List.of("no-equilibrium", UNSTABLE)));
    var means =
        Semantics.valueOf(
            check("--semantics", semantics, List.of("sequences", "once", "single"))
                .toUpperCase(Locale.ROOT));
    if (limit < 1) {
      throw new ParameterException(spec.commandLine(), "--limit must be at least 1");
    }
    List<LoadedConflict> models = load();
    if (failOn.filter(UNSTABLE::equals).isPresent()) {
      models.forEach(ConflictCommand::needsStatusQuo);
    }
    boolean details = !summary;
    var request = new ConflictAnalysis.Request(wanted, means, limit, details, mix, goal);
    if (state.isPresent()) {
      return oneState(new StateVerdicts(request, Version.current()), models, state.get());
    }
    if (html.isPresent() && models.size() != 1) {
      throw new ParameterException(spec.commandLine(), "--html takes one model");
    }
    var text = new StringWriter();
    try (var progress = Progress.of(console, "judging")) {
      var analysis = new ConflictAnalysis(request, Version.current(), progress::advance);
      var stopped = new Thread(() -> partial(analysis, text));
      Runtime.getRuntime().addShutdownHook(stopped);
      try {
        return analyse(analysis, models, text, progress) ? ExitCode.ANSWER_NO : ExitCode.DONE;
      } finally {
        forget(stopped);
      }
    }
  }

  private static void needsStatusQuo(LoadedConflict loaded) {
    boolean known =
        loaded.model() instanceof GraphModel graph
            ? graph.statusQuo().isPresent()
            : ((OptionModel) loaded.model()).statusQuo().isPresent();
    if (!known) {
      throw new InputException(
          loaded.model().id(),
          "the model has no status quo",
          "--fail-on " + UNSTABLE + " needs it");
    }
  }

  private int oneState(StateVerdicts verdicts, List<LoadedConflict> models, String wanted) {
    check("--format", format, List.of("text", "json"));
    boolean alone = html.isEmpty() && mix.isEmpty() && goal.isEmpty() && failOn.isEmpty();
    if (!alone || summary) {
      throw new ParameterException(
          spec.commandLine(), "--state takes none of --html, --mix, --goal, --fail-on, --summary");
    }
    var text = new StringWriter();
    try {
      for (LoadedConflict model : models) {
        StateVerdicts.Result result = verdicts.of(model, wanted);
        if (format.equals("json")) {
          new StateJson().write(result, text);
        } else {
          text.write(new StateText().render(result) + (models.size() == 1 ? "" : "\n"));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (output.isPresent()) {
      save(output.get(), text.toString());
    } else {
      console.out().print(text);
      console.out().flush();
    }
    return ExitCode.DONE;
  }

  private boolean analyse(
      ConflictAnalysis analysis,
      List<LoadedConflict> models,
      StringWriter text,
      Progress progress) {
    boolean no = false;
    // standard output gets each result at once; a file only the whole
    Writer out = output.isPresent() ? text : console.out();
    for (LoadedConflict model : models) {
      ConflictResult result = analysis.analyse(model);
      progress.erase();
      no |= failOn.isPresent() && answersNo(result, failOn.get());
      write(result, out, models.size() == 1);
      html.ifPresent(path -> save(path, new ConflictHtml().render(result)));
    }
    output.ifPresent(path -> save(path, text.toString()));
    console.out().flush();
    return no;
  }

  // Ctrl-C: what is known so far, marked as partial
  private void partial(ConflictAnalysis analysis, StringWriter text) {
    Optional<ConflictResult> result = analysis.sofar();
    if (result.isPresent() && (format.equals("text") || format.equals("json"))) {
      write(result.get(), output.isPresent() ? text : console.out(), true);
      output.ifPresent(path -> save(path, text.toString()));
      console.out().flush();
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // the program is being stopped at this very moment: the hook does its work
      Thread.currentThread().interrupt();
    }
  }

  private void write(ConflictResult result, Writer out, boolean alone) {
    try {
      switch (format) {
        case "json" -> new ConflictJson(summary, false).write(result, out);
        case "html" -> out.write(new ConflictHtml().render(result));
        case "dot" -> out.write(new GraphDrawing(result).dot());
        case "svg" -> out.write(new GraphDrawing(result).svg());
        default -> out.write(new ConflictText(summary).render(result) + (alone ? "" : "\n"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean answersNo(ConflictResult result, String what) {
    if (what.equals("no-equilibrium")) {
      return result.equilibria().values().stream().anyMatch(list -> list.count().signum() == 0);
    }
    return !result.statusQuo().containsValue(true);
  }

  private Set<Concept> wanted() {
    var wanted = EnumSet.noneOf(Concept.class);
    for (String name : concepts) {
      String word = name.strip().toUpperCase(Locale.ROOT);
      check("--concepts", word, Arrays.stream(Concept.values()).map(Concept::name).toList());
      wanted.add(Concept.valueOf(word));
    }
    return wanted.isEmpty() ? EnumSet.allOf(Concept.class) : wanted;
  }

  private String check(String option, String word, List<String> legal) {
    if (!legal.contains(word)) {
      throw new ParameterException(
          spec.commandLine(),
          "Invalid value '" + word + "' for " + option + ": one of " + String.join(", ", legal));
    }
    return word;
  }

  private List<LoadedConflict> load() {
    List<LoadedConflict> models = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (String file : files) {
      try {
        String text =
            file.equals("-")
                ? new String(console.in().readAllBytes(), StandardCharsets.UTF_8)
                : Files.readString(Path.of(file));
        models.addAll(ConflictFiles.read(file.equals("-") ? "stdin" : file, text));
      } catch (InputException e) {
        problems.addAll(e.problems());
      } catch (IOException e) {
        problems.add(new Problem(file, "cannot be read", "is it there, readable and UTF-8 text?"));
      }
    }
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    for (LoadedConflict model : models) {
      model
          .warnings()
          .forEach(w -> console.err().println("parley: " + model.model().id() + ": " + w));
    }
    return models;
  }

  private static void save(Path path, String text) {
    try (BufferedWriter writer = Files.newBufferedWriter(path)) {
      writer.write(text);
    } catch (IOException e) {
      throw new InputException(path.toString(), "cannot be written: " + e.getMessage(), "");
    }
  }
}
