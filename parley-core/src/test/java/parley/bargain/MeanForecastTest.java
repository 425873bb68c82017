package parley.bargain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.bargain.forecast.MeanForecast;
import parley.bargain.forecast.MeanForecast.Stand;

class MeanForecastTest {
  @Test
  void weighsByCapabilityAndSalience() {
    var forecast =
        MeanForecast.of(
            List.of(
                new Stand(Rational.of(0), Rational.of(1), Rational.of(2)),
                new Stand(Rational.of(50), Rational.of(2), Rational.of(1)),
                new Stand(Rational.of(100), Rational.of(4), Rational.of(1))));
    // (0·2 + 50·2 + 100·4) / 8; half of the weight 8 is reached at 50
    assertThat(forecast.mean()).isEqualTo(Rational.parse("62.5"));
    assertThat(forecast.median()).isEqualTo(Rational.of(50));
    // missed by 12.5 below and 2.5 above
    assertThat(
            MeanForecast.meanError(
                List.of(
                    new MeanForecast.Past(forecast, Rational.of(75)),
                    new MeanForecast.Past(forecast, Rational.of(60)))))
        .isEqualTo(Rational.parse("7.5"));
  }
}
