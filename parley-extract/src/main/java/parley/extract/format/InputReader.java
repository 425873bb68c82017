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
import parley.extract.fetch.WebInput;
import parley.text.Document;

/**
 * Reads the INPUT arguments of a command: files, directories with all below them, addresses ({@code
 * https://…}), and {@code -} for standard input.
 *
 * <p>What cannot be read goes to {@link DocumentSink#skipped} and reading goes on; this class
 * throws for nothing that a user could have given. Only an address that is itself an input is
 * fetched; nothing that a document names is. A document other than a line of a {@code .jsonl}
 * corpus must fit in {@value Source#LIMIT} bytes; corpora may be of any size, because only one line
 * is held at a time.
 */
public final class InputReader {
  private static final String STANDARD_INPUT = "-";

  private final Supplier<InputStream> standardInput;
  private final ReadingChoices choices;

  /**
   * A reader.
   *
   * @param standardInput asked at most once a run, when an input is {@code -}
   */
  public InputReader(Supplier<InputStream> standardInput) {
    this(standardInput, ReadingChoices.NONE);
  }

  /** The same with choices about reading. */
  public InputReader(Supplier<InputStream> standardInput, ReadingChoices choices) {
    this.standardInput = standardInput;
    this.choices = choices;
  }

  /**
   * Reads every input in order into the sink; returns how many documents were read. Directories
   * recursively in sorted order.
   */
  public int read(List<String> inputs, DocumentSink sink) {
    var intake = new Intake(sink, new ReadBytes(size(inputs)));
    boolean standardInputTaken = false;
    for (String input : inputs) {
      if (WebInput.isAddress(input)) {
        readAddress(input, intake);
      } else if (!input.equals(STANDARD_INPUT)) {
        readPath(input, intake);
      } else if (standardInputTaken) {
        intake.skipped(
            new Problem("-", "standard input is named twice", "it can be read once only"));
      } else {
        standardInputTaken = true;
        read(new Source("standard input", "stdin", standardInput.get(), choices), intake);
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
          new Source(
              input.name(), idOf(input.name()), new ByteArrayInputStream(input.content()), choices),
          intake);
    }
    intake.finish();
    return intake.count();
  }

  /**
   * Reads one stream, for callers that have files of their own; returns how many documents it held.
   *
   * @param place its name in messages; its extension counts as that of a file does
   * @param id the id of a document that brings none of its own
   * @param stream its bytes; the caller closes it
   */
  public static int read(String place, String id, InputStream stream, DocumentSink sink) {
    var intake = new Intake(sink);
    read(new Source(place, id, stream, ReadingChoices.NONE), intake);
    intake.finish();
    return intake.count();
  }

  /** Bytes of all files, as far as they can be told beforehand. */
  private static long size(List<String> inputs) {
    long[] size = {0};
    var quiet = new Intake(new Unheard());
    for (String input : inputs) {
      try {
        if (Files.isDirectory(Path.of(input))) {
          new DirectoryWalk(file -> size[0] += length(file), quiet).walk(Path.of(input));
        } else {
          size[0] += length(Path.of(input));
        }
      } catch (InvalidPathException e) {
        // reading will tell
      }
    }
    return size[0];
  }

  private static long length(Path file) {
    return file.toFile().length();
  }

  /** Hears nothing: what is wrong with an input is told when it is read. */
  private record Unheard() implements DocumentSink {
    @Override
    public void document(Document document) {
      throw new IllegalStateException("only sizes are looked at");
    }

    @Override
    public void skipped(Problem problem) {
      // told later
    }

    @Override
    public void warning(Problem problem) {
      // told later
    }
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
      read(new Source(place, idOf(path), intake.bytes().counted(stream), choices), intake);
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

  private void readAddress(String address, Intake intake) {
    try (InputStream stream = WebInput.open(address)) {
      read(new Source(address, address, stream, choices), intake);
    } catch (InputException e) {
      e.problems().forEach(intake::skipped);
    } catch (IOException e) {
      intake.skipped(unreadable(address, e));
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
