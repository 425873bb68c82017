package parley.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.ledger.duplicate.Utterance;
import parley.ledger.line.Line;
import parley.ledger.line.Stand;
import parley.position.PropositionWords;
import parley.position.Stance;

/**
 * What the lines of parties hold against each other: red lines, and propositions they divide on.
 */
public final class StandingLines {
  /**
   * A red line that a party drew.
   *
   * @param line the line on which it stands
   * @param utterance the words
   * @param holds whether the party's latest stand is still a red line on that side; unknown when
   *     nothing on the line has a day
   */
  public record Drawn(Line line, Utterance utterance, Optional<Boolean> holds) {}

  /**
   * A proposition that some parties are for and others against, by their latest stands.
   *
   * @param issue the issue's id
   * @param proposition in the words of the first line
   * @param partiesFor the lines of those for it, by party; at least one
   * @param partiesAgainst likewise
   * @param redLine whether one of these latest stands is a red line
   */
  public record Divide(
      String issue,
      String proposition,
      List<Line> partiesFor,
      List<Line> partiesAgainst,
      boolean redLine) {
    /** Copies the lists. */
    public Divide {
      partiesFor = List.copyOf(partiesFor);
      partiesAgainst = List.copyOf(partiesAgainst);
    }
  }

  private record Key(String issue, String proposition) {}

  private StandingLines() {}

  /** The latest stand of a line that has one; utterances without a day make none. */
  public static Stand latest(Line line) {
    List<Stand> stands = line.stands();
    return stands.get(stands.size() - 1);
  }

  /** The red lines that were drawn, those that hold first, then in the order of the lines. */
  public static List<Drawn> redLines(List<Line> lines) {
    var drawn = new ArrayList<Drawn>();
    for (Line line : lines) {
      List<Stand> stands = line.stands();
      for (Utterance utterance : line.utterances()) {
        if (utterance.position().redLine()) {
          Optional<Boolean> holds =
              stands.isEmpty()
                  ? Optional.empty()
                  : Optional.of(
                      latest(line).redLine()
                          && latest(line).stance() == utterance.position().stance());
          drawn.add(new Drawn(line, utterance, holds));
        }
      }
    }
    drawn.sort(Comparator.comparing((Drawn d) -> !d.holds().orElse(false)));
    return List.copyOf(drawn);
  }

  /** What divides parties, those with a red line first, then in the order of the lines. */
  public static List<Divide> divides(List<Line> lines) {
    Map<Key, List<Line>> rows = new LinkedHashMap<>();
    for (Line line : lines) {
      if (!line.stands().isEmpty()) {
        var key = new Key(line.issue(), PropositionWords.key(line.proposition()));
        rows.computeIfAbsent(key, k -> new ArrayList<>()).add(line);
      }
    }
    var divides = new ArrayList<Divide>();
    for (List<Line> row : rows.values()) {
      List<Line> supporters = on(Stance.FOR, row);
      List<Line> opponents = on(Stance.AGAINST, row);
      if (!supporters.isEmpty() && !opponents.isEmpty()) {
        boolean redLine =
            row.stream()
                .map(StandingLines::latest)
                .anyMatch(s -> s.redLine() && s.stance() != Stance.NEUTRAL);
        Line first = row.get(0);
        divides.add(new Divide(first.issue(), first.proposition(), supporters, opponents, redLine));
      }
    }
    divides.sort(Comparator.comparing((Divide d) -> !d.redLine()));
    return List.copyOf(divides);
  }

  private static List<Line> on(Stance side, List<Line> row) {
    return row.stream()
        .filter(line -> latest(line).stance() == side)
        .sorted(Comparator.comparing(Line::party))
        .toList();
  }
}
