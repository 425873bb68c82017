package parley.cli;

import parley.error.ParleyException;
import parley.workbench.DocumentSource;
import parley.workbench.Extractors;

/** What the commands of the shipped program work with. */
final class Wiring {
  private Wiring() {}

  /** The reader of inputs, standard input included. */
  static DocumentSource source(Console console) {
    return (inputs, sink) -> {
      throw new ParleyException("this build does not read inputs yet");
    };
  }

  /** The stages that read a document. */
  static Extractors extractors() {
    return choice -> {
      throw new ParleyException("this build has no stages to read documents with yet");
    };
  }
}
