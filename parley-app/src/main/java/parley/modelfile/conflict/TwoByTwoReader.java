package parley.modelfile.conflict;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import parley.gmcr.model.ConflictOption;
import parley.gmcr.model.DecisionMaker;
import parley.gmcr.model.Direction;
import parley.gmcr.model.GraphModel;
import parley.gmcr.model.ListedGraph;
import parley.gmcr.model.Pattern;

/** Reads {@code gmcr-2x2/1}: two decision makers with one option each, many rankings. */
final class TwoByTwoReader {
  private static final List<String> STATES = List.of("NN", "YN", "NY", "YY");

  private final Reading reading;

  TwoByTwoReader(Reading reading) {
    this.reading = reading;
  }

  List<GraphModel> read(Source.Mapping root) {
    List<GraphModel> models = new ArrayList<>();
    Map<String, Integer> index = new LinkedHashMap<>();
    STATES.forEach(s -> index.put(s, index.size()));
    var rankings = new Rankings(reading, index);
    var players = List.of(new DecisionMaker("1", "1"), new DecisionMaker("2", "2"));
    var options =
        List.of(
            new ConflictOption("0", "0", 0, Direction.BOTH),
            new ConflictOption("1", "1", 1, Direction.BOTH));
    var states = STATES.stream().map(s -> new GraphModel.State(s, s)).toList();
    var moves = new ListedGraph(options, 2, STATES.stream().map(Pattern::parse).toList()).moves();
    for (Source source : reading.required(root, "games")) {
      Source.Mapping game = reading.mapping(source, "a game");
      List<parley.gmcr.model.Preference> preferences = new ArrayList<>();
      for (String field : List.of("rank1", "rank2")) {
        game.get(field)
            .ifPresentOrElse(
                r -> preferences.add(rankings.ranking(r, new BitSet(), Set.of())),
                () -> reading.problem(game, "'" + field + "' is missing", ""));
      }
      reading.check();
      String id = reading.text(game, "id").orElse("2x2-" + (models.size() + 1));
      models.add(new GraphModel(id, "", players, states, moves, preferences, OptionalInt.empty()));
    }
    return models;
  }
}
