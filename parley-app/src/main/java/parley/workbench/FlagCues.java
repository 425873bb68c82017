package parley.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parley.brief.FlagCue;
import parley.brief.FlagKind;
import parley.error.InputException;
import parley.error.Problem;

/**
 * Reads the words that ask for a flag from YAML: a list of groups with {@code kind} (a flag's
 * word), {@code place} ({@code narration} or {@code cue}), {@code why} (one clause) and {@code
 * phrases} (lower case; a trailing {@code *} matches any ending).
 */
public final class FlagCues {
  private static final String BUILT_IN = "flag-cues.yaml";

  private final String name;
  private final List<Problem> problems = new ArrayList<>();
  private final List<FlagCue> cues = new ArrayList<>();

  private FlagCues(String name) {
    this.name = name;
  }

  /** The list that comes with Parley. */
  public static List<FlagCue> builtIn() {
    try (InputStream in = FlagCues.class.getResourceAsStream(BUILT_IN)) {
      if (in == null) {
        throw new IllegalStateException(BUILT_IN + " is missing from the program");
      }
      return read(BUILT_IN, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The cues of a text, in its order.
   *
   * @param name what messages call the text
   * @throws InputException with all problems of the text
   */
  public static List<FlagCue> read(String name, String yaml) {
    var reader = new FlagCues(name);
    try {
      reader.groups(new YAMLMapper().readTree(yaml));
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new InputException(name + ":" + line, e.getOriginalMessage(), "mend the YAML");
    }
    if (!reader.problems.isEmpty()) {
      throw new InputException(reader.problems);
    }
    return List.copyOf(reader.cues);
  }

  private void groups(JsonNode root) {
    if (!root.isArray()) {
      problem("the text", "is not a list of groups", "begin each group with '- kind:'");
      return;
    }
    for (int i = 0; i < root.size(); i++) {
      group(root.get(i), "group " + (i + 1));
    }
  }

  private void group(JsonNode group, String place) {
    Optional<FlagKind> kind = FlagKind.ofWord(group.path("kind").asText());
    Optional<FlagCue.Place> where = place(group.path("place").asText());
    String why = group.path("why").asText().strip();
    if (kind.isEmpty()) {
      problem(place, "has no known kind: '" + group.path("kind").asText() + "'", "e.g. loaded");
    }
    if (where.isEmpty()) {
      problem(
          place, "has no known place: '" + group.path("place").asText() + "'", "narration or cue");
    }
    if (why.isEmpty()) {
      problem(place, "does not say why", "add 'why:' with one clause for the reader");
    }
    if (group.path("phrases").isEmpty()) {
      problem(place, "has no phrases", "add 'phrases:' with a list");
    }
    for (JsonNode node : group.path("phrases")) {
      String phrase = node.asText();
      if (phrase.isBlank() || !phrase.equals(phrase.strip().toLowerCase(Locale.ROOT))) {
        problem(place, "has an odd phrase: '" + phrase + "'", "write it in lower case");
      } else if (kind.isPresent() && where.isPresent()) {
        cues.add(new FlagCue(kind.get(), where.get(), phrase, why));
      }
    }
  }

  private static Optional<FlagCue.Place> place(String word) {
    for (FlagCue.Place place : FlagCue.Place.values()) {
      if (place.word().equals(word)) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }

  private void problem(String place, String what, String advice) {
    problems.add(new Problem(name + ", " + place, what, advice));
  }
}
