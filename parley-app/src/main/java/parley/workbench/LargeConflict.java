package parley.workbench;

import java.util.List;
import parley.error.InputException;
import parley.gmcr.model.OptionModel;
import parley.modelfile.conflict.LoadedConflict;

/** Models with more options than can be listed. */
final class LargeConflict {
  LargeConflict(ConflictAnalysis.Request request, String version) {}

  ConflictResult analyse(LoadedConflict loaded, OptionModel model, List<String> notes) {
    throw new InputException(model.id(), "too many options", "");
  }
}
