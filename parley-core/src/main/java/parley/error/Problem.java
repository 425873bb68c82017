package parley.error;

/**
 * One thing that is wrong with something a user gave.
 *
 * @param place where: a file, {@code file:line:column}, an option name; never empty
 * @param what what is wrong there, with the value seen and the legal range
 * @param advice what to do about it; may be empty when {@code what} says it
 */
public record Problem(String place, String what, String advice) {
  /** A problem whose description already tells what to do. */
  public static Problem at(String place, String what) {
    return new Problem(place, what, "");
  }

  /** One line: place, problem, advice. */
  @Override
  public String toString() {
    return place + ": " + what + (advice.isEmpty() ? "" : " (" + advice + ")");
  }
}
