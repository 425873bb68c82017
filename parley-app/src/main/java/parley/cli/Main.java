package parley.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** The entry point of the program. */
public final class Main {
  private Main() {}

  /** Runs the command line and exits with its code; see {@link ExitCode}. */
  public static void main(String[] args) {
    var out = new PrintWriter(new java.io.OutputStreamWriter(System.out, StandardCharsets.UTF_8));
    var err =
        new PrintWriter(new java.io.OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
    int code = ParleyCommand.commandLine(Console.ofSystem(out, err)).execute(args);
    out.flush();
    err.flush();
    System.exit(code);
  }
}
