package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Adding that is stopped in its midst goes on with the next run: nothing twice, nothing left out.
 */
class LedgerAddResumeTest {
  private static final int DOCUMENTS = 160;

  /** Documents count as done when they are stored. */
  private static final Pattern SOME_STORED = Pattern.compile("adding … [1-9]");

  @TempDir Path folder = Path.of("");

  @Test
  void killedRunGoesOnWhereItStood() throws IOException, InterruptedException {
    assumeTrue(
        !System.getProperty("os.name").startsWith("Windows"), "signals are a matter of Unix");
    Path corpus = corpus();
    String stopped = folder.resolve("stopped.parley").toString();
    var cut =
        ProgramRun.stopped(
            "-KILL", SOME_STORED, "ledger", "add", corpus.toString(), "--ledger", stopped);
    assertThat(cut.exitCode()).isNotZero();
    var rest = ProgramRun.of(folder, "1g", "ledger", "add", corpus.toString(), "--ledger", stopped);
    assertThat(rest.exitCode()).as(rest.err()).isZero();
    assertThat(rest.out()).contains(DOCUMENTS + " documents", " unchanged", " new");

    String whole = folder.resolve("whole.parley").toString();
    assertThat(
            ProgramRun.of(folder, "1g", "ledger", "add", corpus.toString(), "--ledger", whole)
                .exitCode())
        .isZero();
    assertThat(exported(stopped)).isNotEmpty().isEqualTo(exported(whole));
  }

  private String exported(String ledger) throws IOException, InterruptedException {
    var run = ProgramRun.of(folder, "1g", "ledger", "export", "--as", "jsonl", "--ledger", ledger);
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run.out();
  }

  private Path corpus() throws IOException {
    var random = new Random(Long.getLong("parley.seed", 20261124L));
    String[] who = {"The crews", "The owners", "The council", "Minister Ada Berg"};
    String[] what = {
      "they will not sign before the pay is settled",
      "a ceasefire must come first",
      "they accept the date of 12 May",
      "all forces have to leave the harbour"
    };
    var lines = new StringBuilder();
    for (int i = 0; i < DOCUMENTS; i++) {
      lines.append("{\"id\":\"d").append(i).append("\",\"date\":\"2031-05-06\",\"text\":\"");
      for (int k = 0; k < 3; k++) {
        lines
            .append(who[random.nextInt(who.length)])
            .append(" said on day ")
            .append(random.nextInt(1000))
            .append(" that ")
            .append(what[random.nextInt(what.length)])
            .append(". ");
      }
      lines.append("\"}\n");
    }
    return Files.writeString(folder.resolve("corpus.jsonl"), lines);
  }
}
