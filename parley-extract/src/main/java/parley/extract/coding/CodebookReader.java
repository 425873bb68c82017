package parley.extract.coding;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import parley.error.InputException;
import parley.error.Problem;
import parley.issue.Codebook;
import parley.provenance.Sha256;

/** Reads code books from YAML; all errors of a file are reported at once, with line and column. */
public final class CodebookReader {
  private static final long LARGEST = 8L << 20;
  private static final String BUILT_IN = "codebook.yaml";

  private CodebookReader() {}

  /** The code book that ships with Parley. */
  public static Codebook builtIn() {
    try (InputStream in =
        Objects.requireNonNull(CodebookReader.class.getResourceAsStream(BUILT_IN), BUILT_IN)) {
      return parse(BUILT_IN, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the shipped code book", e);
    }
  }

  /**
   * The code book in a file.
   *
   * @throws InputException if it cannot be read or is no code book; with all its problems
   */
  public static Codebook read(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new InputException(file.toString(), "a code book of more than 8 MB", "split it");
      }
      return parse(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new InputException(
          file.toString(), "cannot be read: " + e.getMessage(), "check the path; save it as UTF-8");
    }
  }

  /** The code book of a YAML text; the place names it in messages. */
  static Codebook parse(String place, String yaml) {
    var options = new LoaderOptions();
    options.setMaxAliasesForCollections(20);
    options.setNestingDepthLimit(30);
    Node root;
    try {
      root = new Yaml(options).compose(new StringReader(yaml));
    } catch (MarkedYAMLException e) {
      var mark = e.getProblemMark();
      String at = mark == null ? "" : ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1);
      throw new InputException(place + at, "broken YAML: " + e.getProblem(), "");
    } catch (YAMLException e) {
      throw new InputException(place, "broken YAML: " + e.getMessage(), "");
    }
    if (root == null) {
      throw new InputException(place, "the code book is empty", "see examples/codebooks");
    }
    List<Problem> problems = new ArrayList<>();
    Codebook codebook = new CodebookTree(place, problems).codebook(root, Sha256.of(yaml));
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    return codebook;
  }
}
