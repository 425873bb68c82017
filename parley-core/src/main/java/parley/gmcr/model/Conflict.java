package parley.gmcr.model;

import java.util.List;

/** A model in either form. */
public sealed interface Conflict permits GraphModel, OptionModel {
  /** The name of the model in results. */
  String id();

  /** What people call it; may be empty. */
  String title();

  /** Who plays, in the order of the file. */
  List<DecisionMaker> decisionMakers();
}
