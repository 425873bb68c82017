package parley.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Words of closed lists. */
final class Words {
  private Words() {}

  /** The constant that a word names; an {@link IllegalArgumentException} tells all legal words. */
  static <E extends Enum<E>> E constant(String field, String word, Class<E> type) {
    String wanted = word.strip().toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(type.getEnumConstants())
        .filter(c -> c.name().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    field
                        + " '"
                        + word
                        + "' is none of "
                        + Arrays.stream(type.getEnumConstants())
                            .map(c -> c.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "))));
  }
}
