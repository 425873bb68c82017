package parley.extract.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import parley.error.InputException;
import parley.error.Problem;

/**
 * Reads the INPUT arguments of a command: files, directories with all below them, and {@code -} for
 * standard input.
 *
 * <p>What cannot be read goes to {@link DocumentSink#skipped} and reading goes on; this class
 * throws for nothing that a user could have given. Nothing is ever fetched from a network. A
 * document other than a line of a {@code .jsonl} corpus must fit in {@value Source#LIMIT} bytes;
 * corpora may be of any size, because only one line is held at a time.
 */
public final class InputReader {
  private static final String STANDARD_INPUT = "-";

  private final Supplier<InputStream> standardInput;

  /**
   * A reader.
   *
   * @param standardInput asked at most once a run, when an input is {@code -}
   */
  public InputReader(Supplier<InputStream> standardInput) {
    this.standardInput = standardInput;
  }

  /**
   * Reads every input in order into the sink; returns how many documents were read. Directories
   * recursively in sorted order.
   */
  public int read(List<String> inputs, DocumentSink sink) {
    var intake = new Intake(sink);
    boolean standardInputTaken = false;
    for (String input : inputs) {
      if (!input.equals(STANDARD_INPUT)) {
        readPath(input, intake);
      } else if (standardInputTaken) {
        intake.skipped(
            new Problem("-", "standard input is named twice", "it can be read once only"));
      } else {
        standardInputTaken = true;
        read(new Source("standard input", "stdin", standardInput.get()), intake);
      }
    }
    intake.finish();
    return intake.count();
  }

  /**
   * Reads contents that were handed over, in order, into the sink; returns how many documents were
   * read. Touches no file.
   */
  public int readNamed(List<NamedInput> inputs, DocumentSink sink) {
    var intake = new Intake(sink);
    for (NamedInput input : inputs) {
      read(
          new Source(input.name(), idOf(input.name()), new ByteArrayInputStream(input.content())),
          intake);
    }
    intake.finish();
    return intake.count();
  }

  private void readPath(String input, Intake intake) {
    Path path;
    try {
      path = Path.of(input);
    } catch (InvalidPathException e) {
      intake.skipped(new Problem(input, "is not a file name: " + e.getReason(), ""));
      return;
    }
    if (input.isEmpty() || !Files.exists(path)) {
      intake.skipped(
          new Problem(
              input.isEmpty() ? "INPUT" : input,
              input.isEmpty() ? "is empty" : "no such file or directory",
              "check the spelling; '-' reads standard input"));
    } else if (Files.isDirectory(path)) {
      new DirectoryWalk(file -> readFile(file, intake), intake).walk(path);
    } else {
      readFile(path, intake);
    }
  }

  private void readFile(Path path, Intake intake) {
    String place = path.toString();
    try (InputStream stream = Files.newInputStream(path)) {
      read(new Source(place, idOf(path), stream), intake);
    } catch (IOException e) {
      intake.skipped(unreadable(place, e));
    }
  }

  private static void read(Source source, Intake intake) {
    try {
      FormatDetector.detect(source).reader().read(source, intake);
    } catch (InputException e) {
      e.problems().forEach(intake::skipped);
    } catch (IOException e) {
      intake.skipped(unreadable(source.place(), e));
    }
  }

  /** A file's name without its extension; a name that is only an extension stays whole. */
  private static String idOf(Path path) {
    return idOf(Optional.ofNullable(path.getFileName()).map(Path::toString).orElse("input"));
  }

  private static String idOf(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  static Problem unreadable(String place, IOException e) {
    if (e instanceof NoSuchFileException) {
      return new Problem(place, "no such file", "it may be a link to nothing");
    }
    if (e instanceof java.nio.file.AccessDeniedException) {
      return new Problem(place, "may not be read", "check the permissions of the file");
    }
    if (e instanceof FileSystemException f && f.getReason() != null) {
      return new Problem(place, "cannot be read: " + f.getReason(), "");
    }
    String message = e.getMessage();
    return new Problem(
        place,
        "cannot be read: " + (message == null ? e.getClass().getSimpleName() : message),
        "check that the file is whole");
  }
}
