package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class AsOfOptionsTest {
  @Command
  private static final class Asking {
    @Mixin AsOfOptions asOf = new AsOfOptions();
  }

  @Test
  void anotherDayLeavesTheMomentOfRecordingAsItWasAskedFor() {
    var asking = new Asking();
    new CommandLine(asking)
        .parseArgs("--as-of", "2031-03-17", "--recorded", "2031-04-01T12:00:00Z");

    var other = asking.asOf.times(LocalDate.parse("2031-03-24"));

    assertThat(other.said()).contains(LocalDate.parse("2031-03-24"));
    assertThat(other.recorded()).contains(Instant.parse("2031-04-01T12:00:00Z"));
    assertThat(asking.asOf.times().said()).contains(LocalDate.parse("2031-03-17"));
  }
}
