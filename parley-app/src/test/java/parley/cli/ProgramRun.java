package parley.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** One run of the program as a process of its own: what it printed and its exit code. */
record ProgramRun(int exitCode, String out, String err) {
  private static final int PATIENCE_SECONDS = 300;

  /** Runs it to its end with this heap limit, like {@code 256m}. */
  static ProgramRun of(Path folder, String heap, String... args)
      throws IOException, InterruptedException {
    Path out = folder.resolve("stdout");
    Path err = folder.resolve("stderr");
    var builder = program(List.of(), heap, args);
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    return new ProgramRun(exitCode(process), Files.readString(out), Files.readString(err));
  }

  /**
   * Runs it as on a terminal, and presses Ctrl-C when its progress line tells of this work.
   *
   * @param work as in "coding …"
   */
  static ProgramRun interrupted(String work, String... args)
      throws IOException, InterruptedException {
    return stopped("-INT", Pattern.compile(work, Pattern.LITERAL), args);
  }

  /** The same with another signal, like {@code -KILL}, when its progress line matches. */
  static ProgramRun stopped(String signal, Pattern work, String... args)
      throws IOException, InterruptedException {
    // a test may run where Ctrl-C is switched off, and a process inherits that
    var builder = program(List.of("env", "--default-signal=INT"), "1g", args);
    builder.environment().put("PARLEY_ERR_TERMINAL", "1");
    Process process = builder.start();
    var err = new StringBuilder();
    try (BufferedReader reader = process.errorReader(StandardCharsets.UTF_8)) {
      boolean pressed = false;
      for (int c = reader.read(); c >= 0; c = reader.read()) {
        err.append((char) c);
        if (!pressed && work.matcher(err).find()) {
          pressed = true;
          new ProcessBuilder("kill", signal, String.valueOf(process.pid())).start().waitFor();
        }
      }
    }
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new ProgramRun(exitCode(process), out, err.toString());
  }

  private static int exitCode(Process process) throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("still running after " + PATIENCE_SECONDS + " s");
    }
    return process.exitValue();
  }

  static ProcessBuilder program(List<String> before, String heap, String... args) {
    var command = new ArrayList<>(before);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-Xss4m",
            "--enable-native-access=ALL-UNNAMED",
            "-Xmx" + heap,
            "-cp",
            System.getProperty("java.class.path"),
            "parley.cli.Main"));
    command.addAll(List.of(args));
    var builder = new ProcessBuilder(command);
    builder.environment().keySet().removeAll(List.of("PARLEY_OUT_TERMINAL", "PARLEY_ERR_TERMINAL"));
    builder.environment().putAll(Map.of("COLUMNS", "100"));
    return builder;
  }
}
