package parley.ledger.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KrippendorffAlphaTest {
  /** K. Krippendorff's example of three coders and fifteen units, as widely reprinted. */
  private static final String[] THREE_CODERS = {
    "* * * * * 3 4 1 2 1 1 3 3 * 3",
    "1 * 2 1 3 3 4 3 * * * * * * *",
    "* * 2 1 3 4 4 * 2 1 1 3 3 * 4"
  };

  private static Ratings published() {
    var ratings = new Ratings();
    for (int coder = 0; coder < THREE_CODERS.length; coder++) {
      String[] values = THREE_CODERS[coder].split(" ");
      for (int unit = 0; unit < values.length; unit++) {
        if (!values[unit].equals("*")) {
          ratings.add("u" + unit, "c" + coder, Double.parseDouble(values[unit]));
        }
      }
    }
    return ratings;
  }

  @Test
  void givesThePublishedValues() {
    assertThat(KrippendorffAlpha.of(published(), Level.NOMINAL).orElseThrow())
        .isCloseTo(0.691, within(0.0005));
    assertThat(KrippendorffAlpha.of(published(), Level.INTERVAL).orElseThrow())
        .isCloseTo(0.811, within(0.0005));
  }

  @Test
  void isOneForFullAgreementAndSilentWithoutAny() {
    var same = new Ratings();
    var constant = new Ratings();
    for (int unit = 0; unit < 4; unit++) {
      for (String coder : List.of("a", "b")) {
        same.add("u" + unit, coder, unit);
        constant.add("u" + unit, coder, 1);
      }
    }
    for (Level level : Level.values()) {
      assertThat(KrippendorffAlpha.of(same, level)).hasValue(1);
      assertThat(KrippendorffAlpha.of(constant, level)).isEmpty();
      assertThat(KrippendorffAlpha.of(new Ratings(), level)).isEmpty();
    }
  }

  /** Mean squared difference of pairs within units over that of all pairs, pair by pair. */
  @Test
  void agreesWithTheDefinitionPairByPair() {
    var random = new Random(Long.getLong("parley.seed", 20261124L));
    for (int round = 0; round < 200; round++) {
      var ratings = new Ratings();
      var units = new ArrayList<List<Double>>();
      for (int unit = 0; unit < 1 + random.nextInt(8); unit++) {
        var values = new ArrayList<Double>();
        for (int coder = 0; coder < 4; coder++) {
          if (random.nextInt(4) > 0) {
            double value = random.nextInt(4);
            ratings.add("u" + unit, "c" + coder, value);
            values.add(value);
          }
        }
        if (values.size() > 1) {
          units.add(values);
        }
      }
      for (Level level : Level.values()) {
        var alpha = KrippendorffAlpha.of(ratings, level);
        double twin = byDefinition(units, level);
        if (alpha.isPresent()) {
          assertThat(alpha.getAsDouble())
              .as("round %d %s", round, level)
              .isCloseTo(twin, within(1e-9));
        } else {
          assertThat(twin).as("round %d %s", round, level).isNaN();
        }
      }
    }
  }

  private static double byDefinition(List<List<Double>> units, Level level) {
    List<Double> all = units.stream().flatMap(List::stream).toList();
    double observed = 0;
    for (List<Double> unit : units) {
      double sum = 0;
      for (int i = 0; i < unit.size(); i++) {
        for (int j = 0; j < unit.size(); j++) {
          sum += i == j ? 0 : difference(unit.get(i), unit.get(j), all, level);
        }
      }
      observed += sum / (unit.size() - 1);
    }
    observed /= all.size();
    double expected = 0;
    for (int i = 0; i < all.size(); i++) {
      for (int j = 0; j < all.size(); j++) {
        expected += i == j ? 0 : difference(all.get(i), all.get(j), all, level);
      }
    }
    expected /= (double) all.size() * (all.size() - 1);
    return 1 - observed / expected;
  }

  private static double difference(double a, double b, List<Double> all, Level level) {
    return switch (level) {
      case NOMINAL -> a == b ? 0 : 1;
      case INTERVAL -> (a - b) * (a - b);
      case ORDINAL -> {
        double low = Math.min(a, b);
        double high = Math.max(a, b);
        double between = 0;
        for (double v : all) {
          between += v >= low && v <= high ? 1 : 0;
          between -= v == low ? 0.5 : 0;
          between -= v == high ? 0.5 : 0;
        }
        yield low == high ? 0 : between * between;
      }
    };
  }
}
