package parley.party;

import java.util.Arrays;
import java.util.List;

/** Codes of parties. */
public final class PartyCode {
  private PartyCode() {}

  /** The single parties of a code: a joint one ({@code RU+US}) holds each once, in its order. */
  public static List<String> parties(String code) {
    if (code.indexOf('+') < 0) {
      String party = code.strip();
      return party.isEmpty() ? List.of() : List.of(party);
    }
    return Arrays.stream(code.split("\\+", -1))
        .map(String::strip)
        .filter(party -> !party.isEmpty())
        .distinct()
        .toList();
  }
}
