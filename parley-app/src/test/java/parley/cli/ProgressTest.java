package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final AtomicLong nanos = new AtomicLong();
  private final StringWriter err = new StringWriter();

  @Test
  void appearsAfterASecondAndIsGoneAtTheEnd() {
    try (var progress = progress(true)) {
      progress.advance("a");
      nanos.set(TimeUnit.MILLISECONDS.toNanos(999));
      progress.draw();
      assertThat(err.toString()).isEmpty();
      nanos.set(TimeUnit.SECONDS.toNanos(2));
      progress.draw();
      assertThat(err.toString()).contains("reading", "1 done", "2 s", "a");
    }
    assertThat(err.toString()).endsWith("\r\u001b[K");
  }

  @Test
  void neverShowsWhereThereIsNoTerminal() {
    try (var progress = progress(false)) {
      nanos.set(TimeUnit.SECONDS.toNanos(5));
      progress.advance("a");
      progress.draw();
    }
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void shortWorkLeavesNoTrace() {
    progress(true).close();
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void lineFitsTheTerminalAndCannotSteerIt() {
    try (var progress = progress(true)) {
      nanos.set(TimeUnit.SECONDS.toNanos(2));
      progress.advance("\u001b[2J\n" + "long ".repeat(100));
      progress.draw();
      String line = err.toString().substring("\r\u001b[K".length());
      assertThat(line.length()).isLessThan(60);
      assertThat(line).doesNotContain("\u001b", "\n");
    }
  }

  private Progress progress(boolean terminal) {
    var console =
        new Console(
            InputStream.nullInputStream(),
            new PrintWriter(new StringWriter()),
            new PrintWriter(err),
            false,
            terminal,
            Map.of("COLUMNS", "60"));
    return new Progress(console, "reading", nanos::get);
  }
}
