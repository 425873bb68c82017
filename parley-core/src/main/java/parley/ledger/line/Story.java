package parley.ledger.line;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Changes that are one story: of one party on one issue and day, whatever their propositions.
 *
 * @param changes the heaviest first; at least one
 */
public record Story(List<WeighedChange> changes) {
  private record Key(String party, String issue, LocalDate day) {}

  /** Sorts and copies. */
  public Story {
    changes = changes.stream().sorted(WeighedChange.HEAVIEST).toList();
  }

  /** The change that tells it best. */
  public WeighedChange head() {
    return changes.get(0);
  }

  /** The stories of these changes, the heaviest first. */
  public static List<Story> of(List<WeighedChange> changes) {
    Map<Key, List<WeighedChange>> stories = new LinkedHashMap<>();
    for (WeighedChange one : changes) {
      Change change = one.change();
      stories
          .computeIfAbsent(
              new Key(change.line().party(), change.line().issue(), change.to().day()),
              k -> new ArrayList<>())
          .add(one);
    }
    return stories.values().stream()
        .map(Story::new)
        .sorted((a, b) -> WeighedChange.HEAVIEST.compare(a.head(), b.head()))
        .toList();
  }
}
