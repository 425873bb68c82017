package parley.modelfile.scenario;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import parley.error.InputException;
import parley.provenance.Sha256;
import parley.scenario.Scenario;

/** Reads scenario files. */
public final class ScenarioFiles {
  private static final long LARGEST_FILE = 64L << 20;
  private static final int HEAD = 4096;
  private static final Pattern FORMAT =
      Pattern.compile("(?m)^\\s*\\{?\\s*\"?format\"?\\s*:\\s*\"?parley-scenario/");

  private ScenarioFiles() {}

  /**
   * A scenario with the hash of its file.
   *
   * @param scenario the scenario
   * @param sha256 of the file's text
   */
  public record ReadScenario(Scenario scenario, String sha256) {}

  /** Whether the file looks like a scenario: a text that names the format near its start. */
  public static boolean recognised(Path path) {
    try {
      if (!Files.isRegularFile(path)) {
        return false;
      }
      try (var in = Files.newInputStream(path)) {
        String head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
        return FORMAT.matcher(head).find();
      }
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Reads a file.
   *
   * @throws InputException with every problem found
   */
  public static ReadScenario read(Path path) {
    String place = path.toString();
    try {
      if (!Files.exists(path)) {
        throw new InputException(place, "there is no such file", "check the name");
      }
      if (Files.size(path) > LARGEST_FILE) {
        throw new InputException(place, "is larger than 64 MiB", "no scenario is that large");
      }
      String text = Files.readString(path, StandardCharsets.UTF_8);
      String name = String.valueOf(path.getFileName());
      int dot = name.indexOf('.');
      return new ReadScenario(
          ScenarioReader.read(place, dot > 0 ? name.substring(0, dot) : name, text),
          Sha256.of(text));
    } catch (IOException e) {
      throw new InputException(
          place, "cannot be read: " + e.getMessage(), "scenarios are UTF-8 text");
    }
  }
}
