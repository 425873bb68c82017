package parley.brief;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The single parties of a party code: a joint one ({@code RU+US}) counts for each. */
final class Parties {
  private Parties() {}

  static List<String> of(Optional<String> code) {
    return code.map(Parties::of).orElse(List.of());
  }

  static List<String> of(String code) {
    return Arrays.stream(code.split("\\+", -1))
        .map(String::strip)
        .filter(party -> !party.isEmpty())
        .distinct()
        .toList();
  }
}
