package parley.brief;

import java.util.List;
import java.util.Optional;
import parley.party.PartyCode;

/** The single parties of a party code: a joint one ({@code RU+US}) counts for each. */
final class Parties {
  private Parties() {}

  static List<String> of(Optional<String> code) {
    return code.map(Parties::of).orElse(List.of());
  }

  static List<String> of(String code) {
    return PartyCode.parties(code);
  }
}
