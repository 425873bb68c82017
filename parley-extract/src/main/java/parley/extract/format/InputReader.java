package parley.extract.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import parley.error.Problem;
import parley.text.Document;

/**
 * Reads the INPUT arguments of a command: files of every known format, directories recursively in
 * sorted order, {@code .jsonl} corpora line by line, and {@code -} for standard input. What cannot
 * be read is handed to the sink and skipped. Nothing that a document names is ever opened or
 * fetched.
 */
public final class InputReader {
  /** Files larger than this are refused; corpora are read line by line and may be larger. */
  static final long LARGEST_FILE = 512L << 20;

  private final Supplier<InputStream> standardInput;

  /** A reader for which {@code -} means the supplied stream. */
  public InputReader(Supplier<InputStream> standardInput) {
    this.standardInput = standardInput;
  }

  /** Reads every input in order into the sink; returns how many documents were read. */
  public int read(List<String> inputs, DocumentSink sink) {
    var numbered = new UniqueIds(sink);
    for (String input : inputs) {
      if (input.equals("-")) {
        readStandardInput(numbered);
      } else {
        readPath(Path.of(input), numbered, false);
      }
    }
    return numbered.count();
  }

  private void readStandardInput(DocumentSink sink) {
    try (InputStream in = standardInput.get()) {
      readBytes(new Source("stdin", "standard input", ""), in.readAllBytes(), sink);
    } catch (IOException e) {
      sink.skipped(new Problem("standard input", "cannot be read: " + e.getMessage(), ""));
    }
  }

  private static void readPath(Path path, DocumentSink sink, boolean inDirectory) {
    if (!Files.exists(path)) {
      sink.skipped(
          new Problem(path.toString(), "there is no such file", "check the path and its spelling"));
    } else if (Files.isDirectory(path)) {
      readDirectory(path, sink);
    } else {
      readFile(path, sink, inDirectory);
    }
  }

  private static void readDirectory(Path directory, DocumentSink sink) {
    // links are not followed, so that a cycle of them cannot hold us
    try (Stream<Path> tree = Files.walk(directory)) {
      List<Path> files =
          tree.filter(Files::isRegularFile).filter(f -> !hidden(directory, f)).sorted().toList();
      if (files.isEmpty()) {
        sink.skipped(new Problem(directory.toString(), "the directory holds no file", ""));
      }
      files.forEach(file -> readPath(file, sink, true));
    } catch (IOException | java.io.UncheckedIOException e) {
      sink.skipped(
          new Problem(
              directory.toString(),
              "cannot be listed: " + e.getMessage(),
              "check the permissions"));
    }
  }

  private static boolean hidden(Path directory, Path file) {
    for (Path part : directory.relativize(file)) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private static void readFile(Path path, DocumentSink sink, boolean inDirectory) {
    String place = path.toString();
    String name = path.getFileName().toString();
    int dot = name.lastIndexOf('.');
    String extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
    var source = new Source(dot <= 0 ? name : name.substring(0, dot), place, extension);
    try {
      if (extension.equals("jsonl") || extension.equals("ndjson")) {
        try (InputStream in = Files.newInputStream(path)) {
          new JsonLinesReader(place, sink).read(in);
        }
      } else if (Files.size(path) > LARGEST_FILE) {
        sink.skipped(
            new Problem(
                place,
                "the file holds " + (Files.size(path) >> 20) + " MB, more than 512",
                "split it, or make a .jsonl corpus of its documents"));
      } else if (!inDirectory || Formats.known(extension)) {
        readBytes(source, Files.readAllBytes(path), sink);
      }
    } catch (IOException e) {
      sink.skipped(
          new Problem(place, "cannot be read: " + e.getMessage(), "check the permissions"));
    }
  }

  private static void readBytes(Source source, byte[] bytes, DocumentSink sink) throws IOException {
    if (bytes.length == 0) {
      sink.skipped(new Problem(source.place(), "the input is empty", ""));
      return;
    }
    if (source.extension().isEmpty() && Formats.looksLikeJsonLines(bytes)) {
      new JsonLinesReader(source.place(), sink).read(new java.io.ByteArrayInputStream(bytes));
      return;
    }
    Optional<Document> document = Formats.of(source, bytes).read(source, bytes, sink);
    document.ifPresent(
        d -> {
          if (d.text().isBlank()) {
            sink.skipped(new Problem(source.place(), "no text was found in it", ""));
          } else {
            sink.document(d);
          }
        });
  }
}
