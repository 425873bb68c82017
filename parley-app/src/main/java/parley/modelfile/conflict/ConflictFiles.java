package parley.modelfile.conflict;

import java.util.ArrayList;
import java.util.List;
import parley.error.InputException;
import parley.gmcr.model.Conflict;
import parley.provenance.Sha256;

/** Recognises and reads conflict models. */
public final class ConflictFiles {
  /** A model with a ranking or a drawn graph may list at most this many states. */
  public static final int MOST_LISTED_STATES = 200_000;

  private ConflictFiles() {}

  /**
   * The models in the text of one file: one, or one a line in a {@code .jsonl} file.
   *
   * @param name the file's name, for messages and ids
   * @throws InputException with all that is wrong, each with line and column
   */
  public static List<LoadedConflict> read(String name, String text) {
    if (text.isBlank()) {
      throw new InputException(
          name, "the file is empty", "see examples/conflict/border-dispute.yaml for a model");
    }
    String id = name.replaceFirst(".*[/\\\\]", "").replaceFirst("\\.[A-Za-z0-9]+$", "");
    if (!name.endsWith(".jsonl")) {
      return readOne(name, 1, text, id);
    }
    List<LoadedConflict> models = new ArrayList<>();
    int line = 0;
    for (String one : (Iterable<String>) text.lines()::iterator) {
      line++;
      if (!one.isBlank()) {
        models.addAll(readOne(name, line, one, id + "#" + line));
      }
    }
    return models;
  }

  private static List<LoadedConflict> readOne(String name, int firstLine, String text, String id) {
    var reading = new Reading();
    Source source = SourceParser.parse(name, firstLine, text, reading.problems());
    Source.Mapping root = reading.mapping(source, "a model");
    reading.check();
    String hash = Sha256.of(text);
    List<Conflict> models = models(reading, root, id);
    reading.check();
    return models.stream().map(m -> new LoadedConflict(m, reading.warnings(), hash)).toList();
  }

  private static List<Conflict> models(Reading reading, Source.Mapping root, String id) {
    String format = reading.text(root, "format").orElse("");
    if (format.startsWith("gmcr-case/")) {
      return List.of(new GmcrCaseReader(reading, root).read(id));
    }
    if (format.startsWith("gmcr-2x2/")) {
      return List.copyOf(new TwoByTwoReader(reading).read(root));
    }
    if (format.startsWith("parley-conflict/")) {
      return List.of(new OwnReader(reading, root).read(id));
    }
    boolean plus =
        root.get("program").isPresent()
            || root.get("infeasibles").isPresent()
            || root.get("useManualPreferenceRanking").isPresent()
            || root.get("useManualPreferenceVectors").isPresent();
    if (format.isEmpty() && plus) {
      return List.of(new GmcrPlusReader(reading, root).read(id));
    }
    if (format.isEmpty() && root.get("preferences").isPresent()) {
      return List.of(new GmcrCaseReader(reading, root).read(id));
    }
    if (!format.isEmpty()) {
      throw new InputException(
          root.place(),
          "unknown format '" + format + "'",
          "parley-conflict/1, gmcr-case/1, gmcr-2x2/1, or a .gmcr file");
    }
    return List.of(new OwnReader(reading, root).read(id));
  }
}
