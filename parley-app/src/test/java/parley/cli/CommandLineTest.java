package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "text",
        "extract",
        "code",
        "brief",
        "conflict",
        "settle",
        "forecast",
        "ledger",
        "network",
        "serve",
        "scenario",
        "mcp"
      })
  void everyCommandHasHelp(String command) {
    var run = CommandRun.of(command, "--help");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("parley " + command);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void helpListsTheCommands() {
    assertThat(CommandRun.of("--help").out()).contains("brief", "conflict", "settle", "Exit codes");
  }

  @Test
  void noCommandIsBadUsage() {
    var run = CommandRun.of();
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("which command?", "--help");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void misspeltCommandIsBadUsageWithASuggestion() {
    var run = CommandRun.of("breif");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("breif", "brief").doesNotContain("\tat ");
  }

  @Test
  void versionNamesTheProgram() {
    assertThat(CommandRun.of("--version").out()).startsWith("parley ");
  }
}
