package parley.train.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class LogitFitTest {
  @Test
  void findsTheShareOfRightAnswersWhereTwoProbabilitiesAreGiven() {
    // 0.6 is right in 3 of 4 cases, 0.9 in 9 of 10: two points fix the line exactly
    var pairs = new ArrayList<double[]>();
    for (int i = 0; i < 40; i++) {
      pairs.add(new double[] {0.6, i % 4 == 0 ? 0 : 1});
      pairs.add(new double[] {0.9, i % 10 == 0 ? 0 : 1});
    }
    LogitFit fit = LogitFit.of(pairs);
    assertThat(fit.of(0.6)).isCloseTo(0.75, within(1e-6));
    assertThat(fit.of(0.9)).isCloseTo(0.9, within(1e-6));
  }
}
