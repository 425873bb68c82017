package parley.extract.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.util.EnumMap;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class CodingBlendTest {
  @Test
  void multipliesThePowersOfBothProbabilities() {
    // 0.8² · 0.5 = 0.32 against 0.2² · 0.5 = 0.02
    double[] both =
        CodingBlend.probabilities(
            new CodingBlend.Weights(2, 1),
            new double[] {0.8, 0.2},
            new double[] {Math.log(0.5), Math.log(0.5)});
    assertThat(both[0]).isCloseTo(0.32 / 0.34, within(1e-12));
    assertThat(both[0] + both[1]).isCloseTo(1, within(1e-12));
  }

  @Test
  void readsWhatItWrote() throws IOException {
    var weights = new EnumMap<CodingTask, CodingBlend.Weights>(CodingTask.class);
    for (CodingTask task : CodingTask.values()) {
      weights.put(task, new CodingBlend.Weights(0.1 * task.ordinal(), 0.7));
    }
    var blend = new CodingBlend(weights);
    var lines = new Properties();
    lines.load(new StringReader(blend.lines()));
    assertThat(CodingBlend.read(lines).lines()).isEqualTo(blend.lines());
    lines.remove("stance");
    assertThatThrownBy(() -> CodingBlend.read(lines)).hasMessageContaining("stance");
  }
}
