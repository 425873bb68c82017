package parley.modelfile.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.gmcr.model.Moves;

/** Reads moves given one by one: by decision maker, pairs [from, to]. */
final class DrawnMoves {
  private final Reading reading;
  private final Map<String, Integer> players;
  private final Map<String, Integer> states;

  DrawnMoves(Reading reading, Map<String, Integer> players, Map<String, Integer> states) {
    this.reading = reading;
    this.players = players;
    this.states = states;
  }

  Moves read(Source source) {
    List<List<List<Integer>>> targets = new ArrayList<>();
    for (int dm = 0; dm < players.size(); dm++) {
      targets.add(new ArrayList<>());
      for (int s = 0; s < states.size(); s++) {
        targets.get(dm).add(new ArrayList<>());
      }
    }
    for (var entry : reading.mapping(source, "'moves'").fields().entrySet()) {
      Optional<Integer> dm =
          reading.find(entry.getValue(), entry.getKey(), players, "decision maker");
      for (Source arc : reading.sequence(entry.getValue(), "the moves of a decision maker")) {
        dm.ifPresent(mover -> add(arc, targets.get(mover)));
      }
    }
    int[][][] arcs = new int[targets.size()][][];
    for (int dm = 0; dm < arcs.length; dm++) {
      arcs[dm] =
          targets.get(dm).stream()
              .map(ts -> ts.stream().mapToInt(Integer::intValue).toArray())
              .toArray(int[][]::new);
    }
    return new Moves(arcs);
  }

  private void add(Source arc, List<List<Integer>> targets) {
    List<Source> ends = reading.sequence(arc, "a move [from, to]");
    if (ends.size() != 2) {
      reading.problem(arc, "a move needs exactly two states: [from, to]", "");
      return;
    }
    var names = new Rankings(reading, states);
    int from = names.state(ends.get(0));
    int to = names.state(ends.get(1));
    if (from >= 0 && to >= 0) {
      targets.get(from).add(to);
    }
  }
}
