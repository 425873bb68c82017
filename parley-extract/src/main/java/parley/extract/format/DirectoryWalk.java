package parley.extract.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import parley.error.Problem;

/**
 * Finds the files below a directory, in the order of their names (by UTF-16 units, so that the
 * order is the same on every machine). Hidden files and directories (a name that starts with a dot,
 * or {@code ~$} as locks of office programs do) are left out. Links are followed, except one that
 * leads back to a directory it stands in, which is reported as a warning.
 */
final class DirectoryWalk {
  private final Consumer<Path> files;
  private final DocumentSink sink;
  private final Deque<Path> standingIn = new ArrayDeque<>();
  private int found;

  DirectoryWalk(Consumer<Path> files, DocumentSink sink) {
    this.files = files;
    this.sink = sink;
  }

  /** Hands on every file below the directory; reports a directory without any. */
  void walk(Path directory) {
    int problems = descend(directory);
    if (found == 0 && problems == 0) {
      sink.skipped(
          new Problem(directory.toString(), "holds no files to read", "hidden files are left out"));
    }
  }

  private int descend(Path directory) {
    int problems = 0;
    try {
      Path real = directory.toRealPath();
      if (standingIn.contains(real)) {
        sink.warning(Problem.at(directory.toString(), "leads back to " + real + "; not followed"));
        return 0;
      }
      standingIn.push(real);
      try {
        for (Path entry : entries(directory)) {
          problems += visit(entry);
        }
      } finally {
        standingIn.pop();
      }
    } catch (IOException e) {
      sink.skipped(InputReader.unreadable(directory.toString(), e));
      problems++;
    }
    return problems;
  }

  private int visit(Path entry) {
    if (Files.isDirectory(entry)) {
      return descend(entry);
    }
    found++;
    files.accept(entry);
    return 0;
  }

  private static List<Path> entries(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries
          .filter(e -> !name(e).startsWith(".") && !name(e).startsWith("~$"))
          // a pipe or a device in a directory would make the reader wait for ever
          .filter(e -> !isSpecial(e))
          .sorted(Comparator.comparing(DirectoryWalk::name))
          .toList();
    } catch (java.io.UncheckedIOException e) {
      throw Optional.ofNullable(e.getCause()).orElseGet(() -> new IOException(e));
    }
  }

  private static boolean isSpecial(Path entry) {
    return Files.exists(entry) && !Files.isDirectory(entry) && !Files.isRegularFile(entry);
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
