package parley.workbench;

import java.nio.file.Path;
import java.util.Optional;

/** Puts the stages together that read documents. */
@FunctionalInterface
public interface Extractors {
  /**
   * What a user may choose.
   *
   * @param codebook a code book in place of the built-in one
   * @param fast whether to use the compact tagger
   * @param model folder of an encoder tagger in place of the built-in one
   * @param names folder of tables of parties, titles and people that win over the built-in ones
   */
  record Choice(
      Optional<Path> codebook, boolean fast, Optional<Path> model, Optional<Path> names) {}

  /**
   * The stages for a choice.
   *
   * @throws parley.error.InputException if the code book, the model or the tables cannot be used;
   *     with all their problems
   */
  Extraction prepare(Choice choice);
}
