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
   */
  record Choice(Optional<Path> codebook, boolean fast, Optional<Path> model) {}

  /**
   * The stages for a choice.
   *
   * @throws parley.error.InputException if the code book or the model cannot be used; with all its
   *     problems
   */
  Extraction prepare(Choice choice);
}
