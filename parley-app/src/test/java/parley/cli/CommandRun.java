package parley.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** One run of the command line inside the test's JVM: what it printed and its exit code. */
record CommandRun(int exitCode, String out, String err) {
  static CommandRun of(String... args) {
    return withInput(new byte[0], args);
  }

  static CommandRun withInput(String input, String... args) {
    return withInput(input.getBytes(StandardCharsets.UTF_8), args);
  }

  static CommandRun withInput(byte[] input, String... args) {
    var out = new StringWriter();
    var err = new StringWriter();
    var console =
        new Console(
            new ByteArrayInputStream(input),
            new PrintWriter(out),
            new PrintWriter(err),
            false,
            false,
            Map.of("COLUMNS", "100"));
    int code = ParleyCommand.commandLine(console).execute(args);
    return new CommandRun(code, out.toString(), err.toString());
  }
}
