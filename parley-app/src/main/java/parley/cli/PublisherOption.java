package parley.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import parley.error.InputException;
import parley.error.Problem;
import parley.extract.publisher.PublisherList;
import parley.publisher.Ownership;
import parley.publisher.PublisherFacts;
import picocli.CommandLine.Option;

/** Which lists tell who owns a publisher; a mixin. */
final class PublisherOption {
  private static final String BUILT_IN = "built-in";

  @Option(
      names = "--publishers",
      paramLabel = "LIST",
      description = {
        "Show who owns each publisher, from a list of yours (TSV, CSV or YAML, see"
            + " docs/publishers.md) or 'built-in' for the short one that comes with Parley. May be"
            + " given again; the first that has a publisher is taken. Changes no result."
      })
  List<String> lists = new ArrayList<>();

  /** What the lists say; the faults of all of them at once. */
  PublisherFacts facts() {
    var read = new ArrayList<List<Ownership>>();
    var problems = new ArrayList<Problem>();
    for (String list : lists) {
      try {
        read.add(
            list.equals(BUILT_IN) ? PublisherList.builtIn() : PublisherList.read(Path.of(list)));
      } catch (InputException e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    return read.isEmpty() ? PublisherFacts.NONE : PublisherFacts.of(read);
  }
}
