package parley.modelfile.conflict;

import java.util.List;
import parley.gmcr.model.Conflict;

/**
 * A model with what was noticed while reading it.
 *
 * @param model the conflict
 * @param warnings what was odd but did not stop the reading
 * @param sha256 of the text it was read from
 */
public record LoadedConflict(Conflict model, List<String> warnings, String sha256) {
  /** Copies the warnings. */
  public LoadedConflict {
    warnings = List.copyOf(warnings);
  }
}
