package parley.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import parley.error.InputException;
import picocli.CommandLine.Option;

/**
 * Where a command's result goes: standard output, or a file that is replaced whole or not at all.
 */
final class OutputOption {
  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write there instead of to standard output.")
  @Nullable Path file;

  /** Writes pieces of a result one after another. */
  @FunctionalInterface
  interface Writing {
    /** Writes to the output. */
    void to(Appendable out) throws IOException;
  }

  boolean toFile() {
    return file != null;
  }

  /** Writes the whole result. */
  void write(Console console, String result) {
    write(console, out -> out.append(result));
  }

  /** Writes a result piece by piece. */
  void write(Console console, Writing writing) {
    Path chosen = file;
    try {
      if (chosen == null) {
        writing.to(console.out());
        console.out().flush();
      } else {
        replace(chosen, writing);
      }
    } catch (IOException e) {
      throw new InputException(
          String.valueOf(chosen), "cannot be written (" + e + ")", "choose another file for -o");
    }
  }

  private static void replace(Path chosen, Writing writing) throws IOException {
    Path target = chosen.toAbsolutePath();
    if (Files.isDirectory(target)) {
      throw new InputException(chosen.toString(), "is a directory", "name a file in it for -o");
    }
    // a neighbour first, so that a full disk or Ctrl-C leaves no half of a result behind
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try {
      try (BufferedWriter out = Files.newBufferedWriter(part)) {
        writing.to(out);
      }
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
