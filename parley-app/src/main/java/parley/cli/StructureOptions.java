package parley.cli;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.discourse.backbone.BackboneRule;
import parley.error.InputException;
import parley.workbench.Grouping;
import picocli.CommandLine.Option;

/** What to find in a network; a mixin. */
final class StructureOptions {
  private static final Pattern METHOD = Pattern.compile("([a-z-]+)(?::([1-9]\\d{0,4}))?");
  private static final Pattern BACKBONE =
      Pattern.compile("nested|fixed:([1-9]\\d{0,5})|penalty:(\\d{1,6}(?:\\.\\d{1,6})?)");

  @Option(
      names = "--cluster",
      paramLabel = "METHOD[:N]",
      description = {
        "Groups of a one-mode network's nodes: louvain, girvan-newman, average, complete or single",
        "(linkage); with :N so many groups. csv then lists the groups."
      })
  @Nullable String cluster;

  @Option(
      names = "--polarisation",
      description = "How far the debate falls into camps, for each window if there are any.")
  boolean polarisation;

  @Option(
      names = "--camps",
      paramLabel = "N",
      defaultValue = "2",
      description = "The most camps for --polarisation (default: ${DEFAULT-VALUE}).")
  int camps = 2;

  @Option(
      names = "--backbone",
      paramLabel = "RULE",
      description = {
        "Which columns carry the structure: nested, fixed:N (N columns) or penalty:P (e.g. 3.5).",
        "Default relation subtract, normalize average."
      })
  @Nullable String backbone;

  @Option(
      names = "--iterations",
      paramLabel = "N",
      defaultValue = "10000",
      description = "Steps of simulated annealing for --backbone (default: ${DEFAULT-VALUE}).")
  int iterations = 10_000;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      defaultValue = "1",
      description = "Seed of the searches (default: ${DEFAULT-VALUE}).")
  long seed = 1;

  /**
   * The way to groups, if they are asked for.
   *
   * @throws InputException if there is no such way
   */
  Optional<Grouping> grouping() {
    if (cluster == null) {
      return Optional.empty();
    }
    Matcher parts = METHOD.matcher(cluster);
    if (!parts.matches() || !Grouping.METHODS.contains(parts.group(1))) {
      throw new InputException(
          "--cluster " + cluster, "is no method", String.join(", ", Grouping.METHODS));
    }
    String number = parts.group(2);
    if (number != null && parts.group(1).equals("louvain")) {
      throw new InputException(
          "--cluster " + cluster, "louvain finds the number of groups itself", "leave :N away");
    }
    return Optional.of(new Grouping(parts.group(1), number == null ? 0 : Integer.parseInt(number)));
  }

  /**
   * The rule of the backbone.
   *
   * @throws InputException if there is no such rule
   */
  BackboneRule backboneRule() {
    Matcher parts = BACKBONE.matcher(String.valueOf(backbone));
    if (!parts.matches()) {
      throw new InputException(
          "--backbone " + backbone, "is no rule", "nested, fixed:N or penalty:P");
    }
    if (parts.group(1) != null) {
      return new BackboneRule.Fixed(Integer.parseInt(parts.group(1)));
    }
    return parts.group(2) != null
        ? new BackboneRule.Penalty(Double.parseDouble(parts.group(2)))
        : new BackboneRule.Nested();
  }

  /** Refuses numbers out of range. */
  void check() {
    if (camps < 2 || camps > 50) {
      throw new InputException("--camps " + camps, "is out of range", "2 to 50");
    }
    if (iterations < 1) {
      throw new InputException("--iterations " + iterations, "is too few", "at least 1");
    }
  }
}
