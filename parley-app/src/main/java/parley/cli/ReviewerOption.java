package parley.cli;

import java.util.Optional;
import parley.error.InputException;
import picocli.CommandLine.Option;

/** Who decides; a mixin. */
final class ReviewerOption {
  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who you are, for the history; default: PARLEY_REVIEWER, else the user's name.")
  Optional<String> by = Optional.empty();

  String name(Console console) {
    return by.or(() -> Optional.ofNullable(console.environment().get("PARLEY_REVIEWER")))
        .or(() -> Optional.ofNullable(console.environment().get("USER")))
        .filter(name -> !name.isBlank())
        .orElseThrow(
            () ->
                new InputException(
                    "--by", "nobody is named", "say who you are: --by NAME, or PARLEY_REVIEWER"));
  }
}
