package parley.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import parley.error.InputException;
import picocli.CommandLine.Option;

/**
 * Where a command's result goes; a mixin. A file is written under another name beside its place and
 * moved there when it is whole: whatever goes wrong, an old file stays as it was and no half of a
 * new one is left.
 */
final class OutputOption {
  /** Writes a result. */
  @FunctionalInterface
  interface Result {
    void writeTo(Writer writer) throws IOException;
  }

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write there, in UTF-8, instead of to standard output.")
  @Nullable Path file;

  /** Whether the result goes to a file. */
  boolean toFile() {
    return file != null;
  }

  /**
   * Writes the result as it comes: to standard output, or whole to the file.
   *
   * @throws InputException if the file cannot be written
   */
  void write(Console console, Result result) {
    try {
      if (file == null) {
        try {
          result.writeTo(console.out());
        } finally {
          console.out().flush();
        }
      } else {
        replace(file.toAbsolutePath(), part -> writeTo(part, result));
      }
    } catch (IOException e) {
      throw unwritable(e);
    } catch (UncheckedIOException e) {
      throw unwritable(e.getCause());
    }
  }

  /**
   * The same, but standard output too gets either the whole result or nothing: for results that an
   * error at their end would make wrong. Costs a temporary file.
   */
  void writeWhole(Console console, Result result) {
    if (file != null) {
      write(console, result);
      return;
    }
    try {
      Path spool = Files.createTempFile("parley", ".out");
      try (var erased = new ErasedAtExit(spool)) {
        writeTo(erased.path(), result);
        try (var reader = Files.newBufferedReader(spool)) {
          reader.transferTo(console.out());
        }
      }
      console.out().flush();
    } catch (IOException e) {
      throw unwritable(e);
    } catch (UncheckedIOException e) {
      throw unwritable(e.getCause());
    }
  }

  /** Makes a file at a path where none is. */
  @FunctionalInterface
  interface FileResult {
    void writeTo(Path part) throws IOException;
  }

  /**
   * Makes a file that is no text; it needs a name.
   *
   * @throws InputException if none was given or it cannot be written
   */
  void writeFile(FileResult result) {
    if (file == null) {
      throw new InputException("-o", "is needed: the result is no text", "name a file: -o FILE");
    }
    try {
      replace(file.toAbsolutePath(), result);
    } catch (IOException e) {
      throw unwritable(e);
    } catch (UncheckedIOException e) {
      throw unwritable(e.getCause());
    }
  }

  private void replace(Path target, FileResult result) throws IOException {
    if (Files.isDirectory(target)) {
      throw new InputException(
          target.toString(), "cannot be written: it is a directory", "name a file for -o");
    }
    Path folder = target.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new InputException(
          String.valueOf(file),
          "cannot be written: its directory does not exist",
          "create it first");
    }
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      // a pipe or a device cannot be replaced, only written to
      result.writeTo(target);
      return;
    }
    // through a link: replace what it leads to, not the link
    Path real = Files.exists(target) ? target.toRealPath() : target;
    String mark = Long.toUnsignedString(ThreadLocalRandom.current().nextLong(), 36);
    Path part = real.resolveSibling("." + real.getFileName() + "." + mark + ".part");
    try (var erased = new ErasedAtExit(part)) {
      result.writeTo(erased.path());
      Files.move(part, real, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void writeTo(Path path, Result result) throws IOException {
    try (BufferedWriter writer =
        Files.newBufferedWriter(
            path,
            StandardCharsets.UTF_8,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      result.writeTo(writer);
    }
  }

  private InputException unwritable(@Nullable IOException e) {
    String place = file == null ? "standard output" : file.toString();
    String reason =
        e instanceof AccessDeniedException
            ? "permission denied"
            : e instanceof NoSuchFileException
                ? "no file can be made there"
                : e == null ? "unknown reason" : String.valueOf(e.getMessage());
    return new InputException(place, "cannot be written: " + reason, "choose another file for -o");
  }

  /** A file that goes when the work is over, even if that is by Ctrl-C. */
  private record ErasedAtExit(Path path, Thread atExit) implements AutoCloseable {
    ErasedAtExit(Path path) {
      this(path, new Thread(() -> erase(path)));
      Runtime.getRuntime().addShutdownHook(atExit);
    }

    private static void erase(Path path) {
      try {
        Files.deleteIfExists(path);
      } catch (IOException e) {
        // nobody is left to tell; the name with .part says what it is
        path.toFile().deleteOnExit();
      }
    }

    @Override
    public void close() {
      try {
        Runtime.getRuntime().removeShutdownHook(atExit);
      } catch (IllegalStateException e) {
        // already on the way out: the hook erases the file
        return;
      }
      erase(path);
    }
  }
}
