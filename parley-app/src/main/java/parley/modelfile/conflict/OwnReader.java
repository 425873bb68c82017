package parley.modelfile.conflict;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import parley.gmcr.model.Conflict;
import parley.gmcr.model.ConflictOption;
import parley.gmcr.model.DecisionMaker;
import parley.gmcr.model.FeasibleStates;
import parley.gmcr.model.Formula;
import parley.gmcr.model.GraphModel;
import parley.gmcr.model.ListedGraph;
import parley.gmcr.model.Moves;
import parley.gmcr.model.NormalForm;
import parley.gmcr.model.OptionModel;
import parley.gmcr.model.Pattern;
import parley.gmcr.model.Preference;

/** Reads Parley's own format, {@code parley-conflict/1}; the schema is a resource beside it. */
final class OwnReader {
  private static final Set<String> ROOT_FIELDS =
      Set.of(
          "format",
          "id",
          "title",
          "note",
          "statusQuo",
          "decisionMakers",
          "infeasible",
          "states",
          "moves");
  private static final Set<String> PLAYER_FIELDS =
      Set.of("id", "name", "options", "statements", "ranking", "better", "unknown", "misperceived");
  private static final Set<String> OPTION_FIELDS = Set.of("id", "name", "direction");

  private final Reading reading;
  private final Source.Mapping root;
  private final List<Source.Mapping> sources = new ArrayList<>();
  private final List<DecisionMaker> players = new ArrayList<>();
  private final List<ConflictOption> options = new ArrayList<>();
  private final List<Pattern> infeasible = new ArrayList<>();
  private Map<String, Integer> playerIndex = Map.of();
  private Map<String, Integer> optionIndex = Map.of();

  OwnReader(Reading reading, Source.Mapping root) {
    this.reading = reading;
    this.root = root;
  }

  Conflict read(String fallbackId) {
    known(root, ROOT_FIELDS);
    players();
    for (Source source : reading.list(root, "infeasible")) {
      infeasible(source);
    }
    List<List<Formula>> statements = new ArrayList<>();
    for (Source.Mapping player : sources) {
      statements.add(
          reading.list(player, "statements").stream()
              .map(s -> Expression.parse(reading, s, optionIndex))
              .toList());
    }
    boolean listed =
        root.get("states").isPresent()
            || root.get("moves").isPresent()
            || sources.stream().anyMatch(OwnReader::needsStates);
    complain(statements);
    reading.check();
    String id = reading.text(root, "id").orElse(fallbackId);
    String title = reading.text(root, "title").orElse("");
    OptionalLong quo = listed ? OptionalLong.empty() : statusQuo();
    var model = new OptionModel(id, title, players, options, infeasible, statements, quo);
    if (!listed) {
      reading.check();
      return model;
    }
    return graph(model);
  }

  private void complain(List<List<Formula>> statements) {
    for (int dm = 0; dm < sources.size(); dm++) {
      if (statements.get(dm).isEmpty() && !needsStates(sources.get(dm))) {
        reading.problem(
            sources.get(dm),
            "no preferences for '" + players.get(dm).id() + "'",
            "give 'statements', a 'ranking' or pairs under 'better'");
      }
    }
    if (options.isEmpty() && root.get("states").isEmpty()) {
      reading.problem(root, "there are neither options nor states", "give each side its options");
    }
    if (options.size() > OptionModel.MOST_OPTIONS) {
      reading.problem(root, options.size() + " options", "at most " + OptionModel.MOST_OPTIONS);
    }
  }

  private static boolean needsStates(Source.Mapping player) {
    return List.of("ranking", "better", "unknown", "misperceived").stream()
        .anyMatch(f -> player.get(f).isPresent());
  }

  private void known(Source.Mapping mapping, Set<String> fields) {
    mapping
        .fields()
        .forEach(
            (name, value) -> {
              if (!fields.contains(name)) {
                reading.problem(
                    value,
                    "unknown field '" + name + "'",
                    "known: " + String.join(", ", new java.util.TreeSet<>(fields)));
              }
            });
  }

  private void players() {
    List<Source> optionSources = new ArrayList<>();
    List<Source> playerSources = reading.required(root, "decisionMakers");
    for (Source source : playerSources) {
      Source.Mapping player = reading.mapping(source, "a decision maker");
      known(player, PLAYER_FIELDS);
      sources.add(player);
      String id = required(player, "id");
      players.add(new DecisionMaker(id, reading.text(player, "name").orElse(id)));
      for (Source o : reading.list(player, "options")) {
        optionSources.add(o);
        option(o, players.size() - 1);
      }
    }
    if (players.isEmpty()) {
      reading.problem(root, "there is no decision maker", "a conflict needs at least one");
    }
    playerIndex =
        reading.index(
            playerSources, players.stream().map(DecisionMaker::id).toList(), "decision maker");
    optionIndex =
        reading.index(optionSources, options.stream().map(ConflictOption::id).toList(), "option");
  }

  private void option(Source source, int owner) {
    if (source instanceof Source.Scalar scalar) {
      options.add(
          new ConflictOption(
              scalar.text(), scalar.text(), owner, parley.gmcr.model.Direction.BOTH));
      return;
    }
    Source.Mapping option = reading.mapping(source, "an option");
    known(option, OPTION_FIELDS);
    String id = required(option, "id");
    options.add(
        new ConflictOption(
            id, reading.text(option, "name").orElse(id), owner, Directions.read(reading, option)));
  }

  private String required(Source.Mapping owner, String field) {
    Optional<String> text = reading.text(owner, field);
    if (text.isEmpty()) {
      reading.problem(owner, "'" + field + "' is missing", "");
    }
    return text.orElse("");
  }

  private void infeasible(Source source) {
    String text = reading.text(source, "an infeasible combination");
    if (text.matches("[YN-]+") && !optionIndex.containsKey(text)) {
      infeasible.add(pattern(source, text));
    } else {
      infeasible.addAll(NormalForm.of(Expression.parse(reading, source, optionIndex)));
    }
  }

  private Pattern pattern(Source at, String text) {
    if (text.length() != options.size() || !text.matches("[YN-]{0,63}")) {
      reading.problem(
          at,
          "'" + text + "' is not one of Y, N and - for each of the " + options.size() + " options",
          "the options count in the order of the file");
      return new Pattern(0, 0);
    }
    return Pattern.parse(text);
  }

  private OptionalLong statusQuo() {
    Optional<Source> source = root.get("statusQuo");
    if (source.isEmpty()) {
      return OptionalLong.empty();
    }
    Pattern state = pattern(source.get(), reading.text(source.get(), "'statusQuo'"));
    boolean excluded = infeasible.stream().anyMatch(p -> p.matches(state.yes()));
    if (state.mask() != (1L << options.size()) - 1 || excluded) {
      reading.problem(
          source.get(), "the status quo is not a feasible state", "Y or N for each option");
    }
    return OptionalLong.of(state.yes());
  }

  private GraphModel graph(OptionModel model) {
    List<GraphModel.State> states = new ArrayList<>();
    List<Pattern> shapes = new ArrayList<>();
    Map<String, Integer> index = new LinkedHashMap<>();
    if (root.get("states").isPresent()) {
      index.putAll(listedStates(states, shapes));
    } else {
      for (long s : FeasibleStates.list(model, ConflictFiles.MOST_LISTED_STATES)) {
        index.put(model.write(s), states.size());
        states.add(new GraphModel.State(model.write(s), model.write(s)));
        shapes.add(new Pattern(model.all(), s));
      }
    }
    reading.check();
    var listed = new ListedGraph(options, players.size(), shapes);
    Moves moves =
        root.get("moves")
            .map(source -> new DrawnMoves(reading, playerIndex, index).read(source))
            .orElseGet(listed::moves);
    List<Preference> preferences = new ArrayList<>();
    var rankings = new Rankings(reading, index);
    for (int dm = 0; dm < sources.size(); dm++) {
      var unseen = new BitSet();
      for (Source s : reading.list(sources.get(dm), "misperceived")) {
        int at = rankings.state(s);
        if (at >= 0) {
          unseen.set(at);
        }
      }
      moves = unseen.isEmpty() ? moves : moves.without(dm, unseen);
      preferences.add(preference(model, listed, dm, rankings, unseen));
    }
    OptionalInt quo =
        root.get("statusQuo")
            .map(s -> OptionalInt.of(rankings.state(s)))
            .orElse(OptionalInt.empty());
    reading.check();
    return new GraphModel(model.id(), model.title(), players, states, moves, preferences, quo);
  }

  private Map<String, Integer> listedStates(List<GraphModel.State> states, List<Pattern> shapes) {
    List<Source> given = reading.list(root, "states");
    for (Source source : given) {
      if (source instanceof Source.Scalar scalar) {
        boolean drawn = options.isEmpty() || root.get("moves").isPresent();
        boolean shaped = scalar.text().length() == options.size() && !options.isEmpty();
        states.add(new GraphModel.State(scalar.text(), shaped ? scalar.text() : ""));
        shapes.add(drawn && !shaped ? new Pattern(0, 0) : pattern(source, scalar.text()));
        continue;
      }
      Source.Mapping state = reading.mapping(source, "a state");
      known(state, Set.of("id", "options", "name"));
      String label = reading.text(state, "options").orElse("");
      states.add(new GraphModel.State(required(state, "id"), label));
      shapes.add(label.isEmpty() ? new Pattern(0, 0) : pattern(state, label));
    }
    if (given.isEmpty()) {
      reading.problem(root, "there is no state", "");
    }
    return reading.index(given, states.stream().map(GraphModel.State::id).toList(), "state");
  }

  private Preference preference(
      OptionModel model, ListedGraph listed, int dm, Rankings rankings, BitSet unseen) {
    Source.Mapping player = sources.get(dm);
    var unknown = rankings.unknown(reading.list(player, "unknown"));
    if (player.get("better").isPresent()) {
      return rankings.pairs(player.get("better").get());
    }
    if (player.get("ranking").isPresent()) {
      return rankings.ranking(player.get("ranking").get(), unseen, unknown);
    }
    int[] levels = listed.levels(model.statements().get(dm));
    return new Preference(levels, new int[levels.length], unknown);
  }
}
