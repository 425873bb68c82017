package parley.bargain.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import parley.bargain.RandomModels;
import parley.bargain.Rational;
import parley.bargain.forecast.MeanForecast.Stand;

class MeanForecastTest {
  private static Stand stand(int place, int capability, int salience) {
    return new Stand(Rational.of(place), Rational.of(capability), Rational.of(salience));
  }

  @Test
  void weighsByCapabilityAndSalience() {
    var forecast = MeanForecast.of(List.of(stand(0, 1, 2), stand(50, 2, 1), stand(100, 4, 1)));
    // (0·2 + 50·2 + 100·4) / 8; half of the weight 8 is reached at 50
    assertThat(forecast.mean()).isEqualTo(Rational.parse("62.5"));
    assertThat(forecast.median()).isEqualTo(Rational.of(50));
  }

  @Test
  void errorsAreSharesOfTheScale() {
    var forecast = MeanForecast.of(List.of(stand(0, 1, 2), stand(50, 2, 1), stand(100, 4, 1)));
    var tenth = new MeanForecast(Rational.of(1), Rational.of(3));
    TrackRecord record =
        TrackRecord.of(
            List.of(
                new TrackRecord.Past(forecast, Rational.of(75), Rational.ZERO, Rational.of(100)),
                new TrackRecord.Past(tenth, Rational.of(2), Rational.ZERO, Rational.of(10))));
    // missed by 12.5 of 100 and by 1 of 10; the median by 25 of 100 and 1 of 10
    assertThat(record.meanError()).isEqualTo(Rational.parse("0.1125"));
    assertThat(record.medianError()).isEqualTo(Rational.parse("0.175"));
    assertThat(record.middleError()).isEqualTo(Rational.parse("0.275"));
    assertThat(record.largest()).isEqualTo(Rational.parse("0.125"));
  }

  @Test
  void medianHasHalfOfTheWeightOnEitherSide() {
    var random = new Random(RandomModels.seed());
    for (int m = 0; m < 300; m++) {
      var stands = new ArrayList<Stand>();
      for (int k = 0; k <= random.nextInt(6); k++) {
        stands.add(stand(random.nextInt(6), random.nextInt(4), random.nextInt(4)));
      }
      stands.add(stand(random.nextInt(6), 1, 1));
      MeanForecast forecast = MeanForecast.of(stands);
      Rational below = Rational.ZERO;
      Rational above = Rational.ZERO;
      for (Stand stand : stands) {
        int side = stand.place().compareTo(forecast.median());
        below = side < 0 ? below.add(stand.weight()) : below;
        above = side > 0 ? above.add(stand.weight()) : above;
      }
      Rational half = MeanForecast.total(stands).divide(Rational.of(2));
      assertThat(below).as("model %d", m).isLessThan(half);
      assertThat(above).as("model %d", m).isLessThanOrEqualTo(half);
      java.util.Collections.shuffle(stands, random);
      assertThat(MeanForecast.of(stands)).isEqualTo(forecast);
    }
  }

  @Test
  void withoutWeightOrPastThereIsNothingToSay() {
    assertThatThrownBy(() -> MeanForecast.of(List.of(stand(1, 0, 5))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TrackRecord.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void publishedErrorsNameTheirSource() {
    assertThat(PublishedError.ALL)
        .allSatisfy(
            error -> {
              assertThat(error.points()).isBetween(0.0, 100.0);
              assertThat(error.source()).contains("doi:");
            });
  }
}
