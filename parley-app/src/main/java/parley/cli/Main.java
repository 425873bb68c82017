package parley.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import parley.extract.encoder.NativeRuns;

/** The entry point of the program. */
public final class Main {
  private Main() {}

  /** Runs the command line and exits with its code; see {@link ExitCode}. */
  public static void main(String[] args) {
    var out = new PrintWriter(new java.io.OutputStreamWriter(System.out, StandardCharsets.UTF_8));
    var err =
        new PrintWriter(new java.io.OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
    int code;
    try {
      code = ParleyCommand.commandLine(Console.ofSystem(out, err)).execute(args);
    } catch (OutOfMemoryError e) {
      err.println(
          "parley: the input needs more memory than there is (give fewer documents at a time, or"
              + " more memory: PARLEY_JAVA_OPTS=-Xmx4g)");
      code = ExitCode.BAD_INPUT;
    }
    out.flush();
    err.flush();
    NativeRuns.end();
    System.exit(code);
  }
}
