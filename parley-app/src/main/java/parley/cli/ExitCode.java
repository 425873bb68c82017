package parley.cli;

/** The exit codes of every command. */
final class ExitCode {
  static final int DONE = 0;

  /** The analysis itself answers "no" where that was asked for ({@code --fail-on}). */
  static final int ANSWER_NO = 1;

  /** Bad usage or input. */
  static final int BAD_INPUT = 2;

  /** A fault of Parley's own. */
  static final int INTERNAL_ERROR = 3;

  private ExitCode() {}
}
