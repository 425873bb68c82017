package parley.extract.format;

import java.util.Random;

/** Random tests start here; {@code -Dparley.seed=} replays one. */
final class Seed {
  static final long VALUE = Long.getLong("parley.seed", 20261124L);

  private Seed() {}

  static Random random() {
    return new Random(VALUE);
  }

  static String replay(int round) {
    return "round " + round + " of -Dparley.seed=" + VALUE;
  }
}
