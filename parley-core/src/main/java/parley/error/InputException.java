package parley.error;

import java.util.List;
import java.util.stream.Collectors;

/** Bad usage or input: all problems of one input at once. The command line exits with 2. */
public final class InputException extends ParleyException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** One problem. */
  public InputException(String place, String what, String advice) {
    this(List.of(new Problem(place, what, advice)));
  }

  /** All the problems found, in the order of their places; at least one. */
  public InputException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("an InputException needs at least one problem");
    }
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, in the order of the places. */
  public List<Problem> problems() {
    return problems;
  }
}
