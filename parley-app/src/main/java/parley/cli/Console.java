package parley.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Map;
import parley.error.Problem;

/**
 * What a command may know of the world outside, so that tests can run commands without one.
 *
 * @param in standard input
 * @param out standard output: results
 * @param err standard error: messages and progress
 * @param outTerminal whether {@code out} is a terminal: colour only then
 * @param errTerminal whether {@code err} is a terminal: progress only then
 * @param environment the environment variables
 */
record Console(
    InputStream in,
    PrintWriter out,
    PrintWriter err,
    boolean outTerminal,
    boolean errTerminal,
    Map<String, String> environment) {
  private static final int DEFAULT_WIDTH = 100;
  private static final int NARROWEST = 40;

  static Console ofSystem(PrintWriter out, PrintWriter err) {
    // the launcher tells which streams are a terminal: Java itself cannot tell them apart
    Map<String, String> environment = System.getenv();
    return new Console(
        System.in,
        out,
        err,
        environment.containsKey("PARLEY_OUT_TERMINAL"),
        environment.containsKey("PARLEY_ERR_TERMINAL"),
        environment);
  }

  /** Columns to fill: {@code COLUMNS} if set and sensible, else 100. */
  int width() {
    try {
      return Math.max(NARROWEST, Integer.parseInt(environment.getOrDefault("COLUMNS", "")));
    } catch (NumberFormatException e) {
      return DEFAULT_WIDTH;
    }
  }

  /** Whether to colour: a terminal, and not switched off by {@code NO_COLOR}. */
  boolean colour() {
    return outTerminal && !environment.containsKey("NO_COLOR");
  }

  /** Tells a problem on standard error. */
  void warn(Problem problem) {
    err.println("parley: " + problem);
  }
}
