package parley.modelfile.conflict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import parley.gmcr.model.ConflictOption;
import parley.gmcr.model.DecisionMaker;
import parley.gmcr.model.Direction;
import parley.gmcr.model.FeasibleStates;
import parley.gmcr.model.GraphModel;
import parley.gmcr.model.ListedGraph;
import parley.gmcr.model.Moves;
import parley.gmcr.model.OptionModel;
import parley.gmcr.model.Pattern;
import parley.gmcr.model.Preference;

/** Reads {@code gmcr-case/1}: the states listed in the file are the feasible ones. */
final class GmcrCaseReader {
  private final Reading reading;
  private final Source.Mapping root;
  private List<DecisionMaker> players = List.of();
  private Map<String, Integer> playerIndex = Map.of();
  private List<ConflictOption> options = List.of();
  private Map<String, Integer> stateIndex = Map.of();
  private List<Pattern> patterns = List.of();

  GmcrCaseReader(Reading reading, Source.Mapping root) {
    this.reading = reading;
    this.root = root;
  }

  GraphModel read(String fallbackId) {
    players = players();
    options = options();
    reading.check();
    List<GraphModel.State> states = states(fallbackId);
    reading.check();
    Moves moves = moves();
    var preferences = new ArrayList<Preference>();
    Source.Mapping given =
        root.get("preferences")
            .map(s -> reading.mapping(s, "'preferences'"))
            .orElse(new Source.Mapping(Map.of(), root.place()));
    for (String name : given.fields().keySet()) {
      reading.find(given, name, playerIndex, "decision maker");
    }
    for (int dm = 0; dm < players.size(); dm++) {
      BitSet unseen = unseen(players.get(dm).id());
      moves = unseen.isEmpty() ? moves : moves.without(dm, unseen);
      preferences.add(preference(given, players.get(dm).id(), unseen));
    }
    OptionalInt quo =
        root.get("statusQuo")
            .map(s -> new Rankings(reading, stateIndex).state(s))
            .map(OptionalInt::of)
            .orElse(OptionalInt.empty());
    reading.check();
    return new GraphModel(
        reading.text(root, "id").orElse(fallbackId),
        reading.text(root, "title").orElse(""),
        players,
        states,
        moves,
        preferences,
        quo);
  }

  private List<DecisionMaker> players() {
    List<Source> sources = reading.required(root, "decisionMakers");
    List<DecisionMaker> read = new ArrayList<>();
    for (Source source : sources) {
      if (source instanceof Source.Scalar scalar) {
        read.add(new DecisionMaker(scalar.text(), scalar.text()));
        continue;
      }
      Source.Mapping dm = reading.mapping(source, "a decision maker");
      String id = reading.text(dm, "id").orElse("");
      if (id.isEmpty()) {
        reading.problem(dm, "a decision maker needs an 'id'", "");
      }
      read.add(new DecisionMaker(id, reading.text(dm, "name").orElse(id)));
    }
    if (read.isEmpty()) {
      reading.problem(root, "there is no decision maker", "a conflict needs at least one");
    }
    playerIndex =
        reading.index(sources, read.stream().map(DecisionMaker::id).toList(), "decision maker");
    return List.copyOf(read);
  }

  private List<ConflictOption> options() {
    List<ConflictOption> read = new ArrayList<>();
    List<Source> sources = reading.list(root, "options");
    for (Source source : sources) {
      Source.Mapping option = reading.mapping(source, "an option");
      String id = reading.text(option, "id").orElse(String.valueOf(read.size()));
      String owner = reading.text(option, "owner").orElse("");
      int dm = reading.find(option, owner, playerIndex, "owner").orElse(0);
      Direction direction = Directions.read(reading, option);
      read.add(new ConflictOption(id, reading.text(option, "name").orElse(id), dm, direction));
    }
    reading.index(sources, read.stream().map(ConflictOption::id).toList(), "option");
    if (read.size() > OptionModel.MOST_OPTIONS) {
      reading.problem(root, read.size() + " options", "at most " + OptionModel.MOST_OPTIONS);
    }
    return List.copyOf(read);
  }

  private List<GraphModel.State> states(String fallbackId) {
    List<Source> sources = reading.list(root, "states");
    if (sources.isEmpty()) {
      return generated(fallbackId);
    }
    List<GraphModel.State> read = new ArrayList<>();
    List<Pattern> shapes = new ArrayList<>();
    for (Source source : sources) {
      Source.Mapping state = reading.mapping(source, "a state");
      String label = reading.text(state, "options").orElse("");
      String id = reading.text(state, "id").orElse(label);
      shapes.add(label.isEmpty() ? new Pattern(0, 0) : pattern(state, label));
      read.add(new GraphModel.State(id, label));
    }
    stateIndex = reading.index(sources, read.stream().map(GraphModel.State::id).toList(), "state");
    patterns = shapes;
    return List.copyOf(read);
  }

  private List<GraphModel.State> generated(String id) {
    if (options.isEmpty()) {
      reading.problem(root, "there are neither states nor options", "list the feasible states");
      return List.of();
    }
    List<Pattern> infeasible = new ArrayList<>();
    for (Source source : reading.list(root, "infeasible")) {
      infeasible.add(pattern(source, reading.text(source, "a pattern")));
    }
    reading.check();
    var model =
        new OptionModel(
            id,
            "",
            players,
            options,
            infeasible,
            java.util.Collections.nCopies(players.size(), List.of()),
            java.util.OptionalLong.empty());
    long[] feasible = FeasibleStates.list(model, ConflictFiles.MOST_LISTED_STATES);
    patterns = Arrays.stream(feasible).mapToObj(s -> new Pattern(model.all(), s)).toList();
    List<GraphModel.State> states = new ArrayList<>();
    Map<String, Integer> index = new java.util.LinkedHashMap<>();
    for (long s : feasible) {
      index.put(model.write(s), states.size());
      states.add(new GraphModel.State(model.write(s), model.write(s)));
    }
    stateIndex = index;
    return List.copyOf(states);
  }

  private Pattern pattern(Source at, String text) {
    if (text.length() != options.size()) {
      reading.problem(
          at,
          "'"
              + text
              + "' has "
              + text.length()
              + " characters, there are "
              + options.size()
              + " options",
          "one of Y, N and - for each option");
      return new Pattern(0, 0);
    }
    try {
      return Pattern.parse(text);
    } catch (IllegalArgumentException e) {
      reading.problem(at, Optional.ofNullable(e.getMessage()).orElse("bad pattern"), "");
      return new Pattern(0, 0);
    }
  }

  private Moves moves() {
    Optional<Source> given = root.get("moves");
    if (given.isEmpty()) {
      if (patterns.stream().anyMatch(p -> p.mask() == 0) && !options.isEmpty()) {
        reading.problem(root, "a state has no options and there are no 'moves'", "add one of them");
      }
      return new ListedGraph(options, players.size(), patterns).moves();
    }
    return new DrawnMoves(reading, playerIndex, stateIndex).read(given.get());
  }

  private Preference preference(Source.Mapping given, String player, BitSet unseen) {
    Optional<Source> mine = given.get(player);
    if (mine.isEmpty()) {
      reading.problem(
          given,
          "no preferences for decision maker '" + player + "'",
          "give a 'ranking' or 'statements'");
      return Preference.ofLevels(new int[patterns.size()]);
    }
    Source.Mapping taste = reading.mapping(mine.get(), "the preferences of '" + player + "'");
    Optional<Source> ranking = taste.get("ranking");
    Optional<Source> statements = taste.get("statements");
    boolean empty =
        ranking.map(r -> r instanceof Source.Sequence q && q.items().isEmpty()).orElse(true);
    if (ranking.isPresent() && !(empty && statements.isPresent())) {
      return new Rankings(reading, stateIndex).ranking(ranking.get(), unseen, Set.of());
    }
    if (statements.isPresent()) {
      var reader = new Statements(reading, options.size());
      var formulas =
          reading.sequence(statements.get(), "'statements'").stream()
              .map(reader::disjunction)
              .toList();
      return Preference.ofLevels(
          new ListedGraph(options, players.size(), patterns).levels(formulas));
    }
    reading.problem(taste, "'" + player + "' has neither 'ranking' nor 'statements'", "");
    return Preference.ofLevels(new int[patterns.size()]);
  }

  private BitSet unseen(String player) {
    var unseen = new BitSet();
    root.get("misperceived")
        .map(s -> reading.mapping(s, "'misperceived'"))
        .flatMap(m -> m.get(player))
        .ifPresent(
            list -> {
              for (Source state : reading.sequence(list, "misperceived states")) {
                int at = new Rankings(reading, stateIndex).state(state);
                if (at >= 0) {
                  unseen.set(at);
                }
              }
            });
    return unseen;
  }
}
