package parley.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

  Extractors.Choice choice() {
    return new Extractors.Choice(Optional.ofNullable(codebook), fast);
  }
}
