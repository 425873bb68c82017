package parley.modelfile.conflict;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import parley.gmcr.model.Conflict;
import parley.gmcr.model.ConflictOption;
import parley.gmcr.model.DecisionMaker;
import parley.gmcr.model.FeasibleStates;
import parley.gmcr.model.Formula;
import parley.gmcr.model.GraphModel;
import parley.gmcr.model.NormalForm;
import parley.gmcr.model.OptionModel;
import parley.gmcr.model.Pattern;
import parley.gmcr.model.Preference;

/** Reads GMCR+'s {@code .gmcr} files, with the key names of both generations. */
final class GmcrPlusReader {
  private static final Set<String> KNOWN =
      Set.of(
          "program",
          "version",
          "options",
          "decisionMakers",
          "infeasibles",
          "useManualPreferenceRanking",
          "useManualPreferenceVectors");

  private final Reading reading;
  private final Source.Mapping root;
  private final List<Source.Mapping> players = new ArrayList<>();

  GmcrPlusReader(Reading reading, Source.Mapping root) {
    this.reading = reading;
    this.root = root;
  }

  Conflict read(String id) {
    root.fields().keySet().stream()
        .filter(name -> !KNOWN.contains(name))
        .forEach(name -> reading.warn("the field '" + name + "' is not used"));
    List<DecisionMaker> names = new ArrayList<>();
    for (Source source : reading.required(root, "decisionMakers")) {
      Source.Mapping player = reading.mapping(source, "a decision maker");
      players.add(player);
      String name = reading.text(player, "name").orElse("DM " + players.size());
      names.add(new DecisionMaker(name, name));
    }
    reading.index(
        new ArrayList<>(players), names.stream().map(DecisionMaker::id).toList(), "decision maker");
    List<ConflictOption> options = options();
    reading.check();
    var statements = new Statements(reading, options.size());
    List<Pattern> infeasible = new ArrayList<>();
    for (Source source : reading.list(root, "infeasibles")) {
      infeasible.addAll(NormalForm.of(condition(statements, source)));
    }
    List<List<Formula>> wishes = new ArrayList<>();
    for (Source.Mapping player : players) {
      wishes.add(
          reading.list(player, "preferences").stream().map(s -> condition(statements, s)).toList());
    }
    reading.check();
    var model = new OptionModel(id, "", names, options, infeasible, wishes, OptionalLong.empty());
    boolean ranked =
        reading
            .text(root, "useManualPreferenceRanking")
            .or(() -> reading.text(root, "useManualPreferenceVectors"))
            .orElse("false")
            .equalsIgnoreCase("true");
    boolean blind = players.stream().anyMatch(p -> !reading.list(p, "misperceptions").isEmpty());
    return ranked || blind ? listed(model, statements, ranked) : model;
  }

  private List<ConflictOption> options() {
    List<Source> sources = reading.required(root, "options");
    if (sources.isEmpty()) {
      reading.problem(root, "there are no options", "a model needs at least one");
    }
    if (sources.size() > OptionModel.MOST_OPTIONS) {
      reading.problem(root, sources.size() + " options", "at most " + OptionModel.MOST_OPTIONS);
    }
    int[] owner = new int[sources.size()];
    java.util.Arrays.fill(owner, -1);
    var numbers = new Statements(reading, sources.size());
    for (int dm = 0; dm < players.size(); dm++) {
      for (Source index : reading.list(players.get(dm), "options")) {
        int k = numbers.number(index);
        if (k < 0 || k >= owner.length) {
          reading.problem(index, "there is no option with this number", "");
        } else if (owner[k] >= 0) {
          reading.problem(index, "option " + k + " has two owners", "each option has one");
        } else {
          owner[k] = dm;
        }
      }
    }
    List<ConflictOption> options = new ArrayList<>();
    for (int k = 0; k < owner.length; k++) {
      Source.Mapping option = reading.mapping(sources.get(k), "an option");
      if (owner[k] < 0) {
        reading.problem(option, "option " + k + " belongs to no decision maker", "");
      }
      options.add(
          new ConflictOption(
              String.valueOf(k),
              reading.text(option, "name").orElse(String.valueOf(k)),
              Math.max(0, owner[k]),
              Directions.read(reading, option)));
    }
    return options;
  }

  private Formula condition(Statements statements, Source source) {
    if (source instanceof Source.Mapping compound) {
      return new Formula.Or(
          reading.list(compound, "members").stream()
              .map(member -> condition(statements, member))
              .toList());
    }
    return statements.conjunction(source);
  }

  private GraphModel listed(OptionModel model, Statements statements, boolean ranked) {
    long[] feasible = FeasibleStates.list(model, ConflictFiles.MOST_LISTED_STATES);
    GraphModel graph = model.toGraph(feasible);
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (int s = 1; s <= feasible.length; s++) {
      numbers.put(String.valueOf(s), s - 1);
    }
    var moves = graph.moves();
    List<Preference> preferences = new ArrayList<>(graph.preferences());
    for (int dm = 0; dm < players.size(); dm++) {
      var unseen = new BitSet();
      for (Source source : reading.list(players.get(dm), "misperceptions")) {
        Formula hidden = condition(statements, source);
        for (int s = 0; s < feasible.length; s++) {
          if (hidden.holds(feasible[s], model.all() & ~feasible[s])) {
            unseen.set(s);
          }
        }
      }
      moves = unseen.isEmpty() ? moves : moves.without(dm, unseen);
      Source.Mapping player = players.get(dm);
      var ranking = player.get("preferenceRanking").or(() -> player.get("preferenceVector"));
      if (ranked && ranking.isPresent()) {
        preferences.set(
            dm, new Rankings(reading, numbers).ranking(ranking.get(), unseen, Set.of()));
      } else if (ranked) {
        reading.problem(players.get(dm), "'preferenceRanking' is missing", "");
      }
    }
    reading.check();
    return new GraphModel(
        graph.id(),
        "",
        graph.decisionMakers(),
        graph.states(),
        moves,
        preferences,
        OptionalInt.empty());
  }
}
