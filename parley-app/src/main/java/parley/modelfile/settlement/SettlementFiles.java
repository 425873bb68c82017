package parley.modelfile.settlement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.error.InputException;
import parley.error.Problem;
import parley.provenance.Sha256;

/** Finds out what a file or directory holds and reads it. */
public final class SettlementFiles {
  private static final long LARGEST_FILE = 256L << 20;

  private SettlementFiles() {}

  /**
   * What a path holds.
   *
   * @param models what could be read
   * @param problems what could not, with places
   */
  public record Reading(List<ReadModel> models, List<Problem> problems) {
    /** Copies the lists. */
    public Reading {
      models = List.copyOf(models);
      problems = List.copyOf(problems);
    }
  }

  /** Reads all models of a path: one model, or one a line for a {@code .jsonl} file. */
  public static Reading read(Path path) {
    String name = path.toString();
    try {
      if (!Files.exists(path)) {
        throw new InputException(name, "there is no such file", "check the name");
      }
      if (Files.isDirectory(path)) {
        return new Reading(List.of(directory(path)), List.of());
      }
      String text = text(path);
      if (name.endsWith(".jsonl")) {
        return lines(name, text);
      }
      if (text.stripLeading().startsWith("<")) {
        throw new InputException(
            name,
            "an XML file alone is not a whole GENIUS model",
            "give the directory that holds the domain and its profiles");
      }
      return new Reading(List.of(parse(name, stem(path), text)), List.of());
    } catch (InputException e) {
      return new Reading(List.of(), e.problems());
    }
  }

  /**
   * Reads one model from a text in Parley's own format or as {@code settlement-case/1}.
   *
   * @throws InputException with every problem found
   */
  public static ReadModel parse(String place, String fallbackId, String text) {
    var source = new Source(place, fallbackId, Sha256.of(text));
    Located root = LocatedReader.read(place, text);
    if (!root.map()) {
      throw new InputException(
          place + ":" + root.line() + ":" + root.column(),
          "a model is a map with 'issues' and 'parties'",
          "see 'parley settle --help'");
    }
    String format = root.field("format").map(Located::text).orElse("");
    return format.equals(SettlementCaseReader.FORMAT)
        ? SettlementCaseReader.read(source, root)
        : OwnModelReader.read(source, root);
  }

  private static Reading lines(String name, String text) {
    var models = new ArrayList<ReadModel>();
    var problems = new ArrayList<Problem>();
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].isBlank()) {
        try {
          models.add(parse(name + ":" + (i + 1), name + ":" + (i + 1), lines[i]));
        } catch (InputException e) {
          problems.addAll(e.problems());
        }
      }
    }
    if (models.isEmpty() && problems.isEmpty()) {
      problems.add(new Problem(name, "the file holds no model", "one JSON model a line"));
    }
    return new Reading(models, problems);
  }

  private static ReadModel directory(Path path) {
    Optional<ReadModel> negmas = NegmasReader.read(path);
    return negmas.isPresent() ? negmas.get() : GeniusReader.read(path);
  }

  static String text(Path path) {
    try {
      String text = Files.readString(limited(path), StandardCharsets.UTF_8);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (IOException e) {
      throw new InputException(
          path.toString(), "cannot be read: " + e.getMessage(), "models are UTF-8 text");
    }
  }

  /** The path, if its file is of a sensible size. */
  static Path limited(Path path) throws IOException {
    if (Files.size(path) > LARGEST_FILE) {
      throw new InputException(
          path.toString(), "the file is larger than " + (LARGEST_FILE >> 20) + " MiB", "");
    }
    return path;
  }

  static String stem(Path path) {
    String name = path.getFileName().toString();
    int dot = name.indexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
