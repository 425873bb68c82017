package parley.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.error.InputException;
import parley.workbench.Extractors;
import picocli.CommandLine.Option;

/** Which stages read the documents. */
final class StageOptions {
  @Option(
      names = "--codebook",
      paramLabel = "FILE",
      description = "Issues and propositions (YAML) in place of the built-in ones.")
  @Nullable Path codebook;

  @Option(names = "--fast", description = "Use the compact tagger: less exact, much faster.")
  boolean fast;

  @Option(
      names = "--model",
      paramLabel = "DIR",
      description =
          "An encoder tagger in place of the built-in one: a folder with encoder.onnx, links.onnx,"
              + " vocabulary.txt and tagger.properties.")
  @Nullable Path model;

  @Option(
      names = "--names",
      paramLabel = "DIR",
      description =
          "Parties, titles and people of your own: a folder with tables such as organisations.tsv;"
              + " their lines win over the built-in ones.")
  @Nullable Path names;

  Extractors.Choice choice() {
    if (fast && model != null) {
      throw new InputException(
          "--fast", "takes the compact tagger, --model an encoder", "Give one of them.");
    }
    return new Extractors.Choice(
        Optional.ofNullable(codebook),
        fast,
        Optional.ofNullable(model),
        Optional.ofNullable(names));
  }
}
