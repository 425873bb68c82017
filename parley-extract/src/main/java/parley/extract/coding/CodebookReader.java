package parley.extract.coding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import parley.error.InputException;
import parley.issue.Codebook;
import parley.provenance.Sha256;

/**
 * Reads code books from YAML; docs/codebook.md describes the format and {@code
 * codebook.schema.json} beside this class gives it to editors.
 *
 * <p>A code book that says {@code extends: builtin} keeps the built-in issues: an issue with the id
 * of a built-in one adds its cues and propositions to it, other issues come before the built-in
 * ones, and {@code remove: [id, …]} takes issues out.
 */
public final class CodebookReader {
  /** The name by which a code book extends the one that ships with Parley. */
  public static final String BUILT_IN = "builtin";

  private static final String RESOURCE = "codebook.yaml";
  private static final long MOST_BYTES = 4L * YamlTree.LONGEST;

  private CodebookReader() {}

  /** The code book that ships with Parley; read once. */
  public static Codebook builtIn() {
    return Shipped.CODEBOOK;
  }

  private static final class Shipped {
    static final Codebook CODEBOOK = read();

    private static Codebook read() {
      try (InputStream in =
          Objects.requireNonNull(CodebookReader.class.getResourceAsStream(RESOURCE), RESOURCE)) {
        return parse(RESOURCE, new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + RESOURCE, e);
      }
    }
  }

  /**
   * The code book in the file.
   *
   * @throws InputException with all problems at once, each with line and column, when the file
   *     cannot be read or is no code book
   */
  public static Codebook read(Path file) {
    String name = file.toString();
    try {
      if (Files.isDirectory(file)) {
        throw new InputException(name, "is a directory", "name the YAML file in it");
      }
      if (Files.size(file) > MOST_BYTES) {
        throw new InputException(
            name, "is too long for a code book: " + Files.size(file) + " bytes", "");
      }
      return parse(name, Files.readString(file));
    } catch (NoSuchFileException e) {
      throw new InputException(name, "does not exist", "check the name of the code book");
    } catch (CharacterCodingException e) {
      throw new InputException(name, "is not UTF-8 text", "save the code book as UTF-8");
    } catch (IOException e) {
      throw new InputException(name, "cannot be read: " + e.getMessage(), "check its rights");
    }
  }

  /**
   * The code book in the text.
   *
   * @param name the file's name, for messages
   * @param text YAML
   * @throws InputException with all problems at once, each with line and column
   */
  public static Codebook parse(String name, String text) {
    var tree = new YamlTree(name);
    var parser = new CodebookParser(tree);
    var codebook = tree.root(text).flatMap(root -> parser.codebook(root, Sha256.of(text)));
    if (!tree.problems().isEmpty()) {
      throw new InputException(tree.problems());
    }
    return codebook.orElseThrow();
  }
}
