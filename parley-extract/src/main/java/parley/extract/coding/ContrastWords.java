package parley.extract.coding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Words that keep sentences apart which are otherwise alike: the file {@code contrasts.txt}, in
 * sections explained there.
 */
final class ContrastWords {
  private static final String RESOURCE = "contrasts.txt";

  /**
   * One side of a contrast.
   *
   * @param line the contrast, by its number
   * @param side the side, by its number
   */
  record Side(int line, int side) {}

  private final Map<String, List<Side>> sides = new HashMap<>();
  private final Map<String, String> numbers = new HashMap<>();
  private final Set<String> negations = new HashSet<>(Negation.WORDS);
  private final Set<String> conditions = new HashSet<>();

  private ContrastWords(String file) {
    String section = "";
    int number = 0;
    for (String line : file.split("\n")) {
      String entry = line.strip();
      number++;
      if (entry.startsWith("[")) {
        section = entry;
      } else if (!entry.isEmpty() && !entry.startsWith("#")) {
        add(section, number, entry);
      }
    }
  }

  private void add(String section, int number, String entry) {
    String[] parts = entry.split("\\|");
    switch (section) {
      case "[contrasts]" -> {
        for (int side = 0; side < parts.length; side++) {
          var place = new Side(number, side);
          words(parts[side])
              .forEach(w -> sides.computeIfAbsent(w, x -> new ArrayList<>()).add(place));
        }
      }
      case "[numbers]" -> words(parts[0]).forEach(w -> numbers.put(w, parts[1].strip()));
      case "[refusals]" -> negations.addAll(words(entry));
      case "[conditions]" -> conditions.addAll(words(entry));
      default -> throw new IllegalStateException(RESOURCE + ": unknown section " + section);
    }
  }

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+"));
  }

  /** The words that ship with Parley. */
  static ContrastWords standard() {
    return Shipped.WORDS;
  }

  /** The sides of contrasts on which a word stands; mostly none. */
  List<Side> sides(String word) {
    return sides.getOrDefault(word, List.of());
  }

  /** What a word counts: a numeral as it is, a number word in digits. */
  Optional<String> number(String word) {
    return Character.isDigit(word.charAt(0))
        ? Optional.of(word.replace(",", ""))
        : Optional.ofNullable(numbers.get(word));
  }

  /** Whether the word says no to what follows. */
  boolean negates(String word) {
    return negations.contains(word);
  }

  /** Whether the word sets a condition. */
  boolean conditions(String word) {
    return conditions.contains(word);
  }

  private static final class Shipped {
    static final ContrastWords WORDS = read();

    private static ContrastWords read() {
      try (InputStream in =
          Objects.requireNonNull(ContrastWords.class.getResourceAsStream(RESOURCE), RESOURCE)) {
        return new ContrastWords(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + RESOURCE, e);
      }
    }
  }
}
