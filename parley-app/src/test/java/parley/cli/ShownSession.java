package parley.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Commands with their output as a page of the documentation shows them: lines that start with
 * {@code $ ./parley}, each followed by what it prints, {@code …} for lines left out.
 *
 * @param lines of one block of code
 */
record ShownSession(List<String> lines) {
  private static final String PROMPT = "$ ./parley ";

  /** A command and what the page shows of its output. */
  record Step(String command, List<String> shown) {
    /** Whether an output is what the page shows. */
    boolean shows(String output) {
      var pattern = new StringBuilder();
      for (String line : shown) {
        pattern.append(line.strip().equals("…") ? "(?:.*\n)*" : Pattern.quote(line + "\n"));
      }
      return output.matches(pattern.toString());
    }
  }

  /** The blocks of code between a heading and the next one that hold commands. */
  static List<ShownSession> under(Path page, String heading) throws IOException {
    String text = Files.readString(page);
    int start = text.indexOf(heading + "\n");
    int end = text.indexOf("\n## ", start + 1);
    var sessions = new ArrayList<ShownSession>();
    String[] parts = text.substring(start, end < 0 ? text.length() : end).split("\n```\n", -1);
    for (int i = 1; i < parts.length; i += 2) {
      if (parts[i].startsWith(PROMPT)) {
        sessions.add(new ShownSession(parts[i].lines().toList()));
      }
    }
    return sessions;
  }

  /** The commands in their order. */
  List<Step> steps() {
    var steps = new ArrayList<Step>();
    for (String line : lines) {
      if (line.startsWith(PROMPT)) {
        steps.add(new Step(line.substring(PROMPT.length()), new ArrayList<>()));
      } else {
        steps.get(steps.size() - 1).shown().add(line);
      }
    }
    return steps;
  }

  /** The words of a command, with files of the project and of the folder where they are. */
  static String[] words(Step step, Path root, Path folder) {
    return Arrays.stream(step.command().split(" "))
        .map(w -> w.startsWith("examples/") ? root.resolve(w).toString() : w)
        .map(w -> w.matches("[\\w-]+\\.(parley|yaml)") ? folder.resolve(w).toString() : w)
        .toArray(String[]::new);
  }
}
