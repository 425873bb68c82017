package parley.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The English name of a party whose code is a state's. */
public final class PartyName {
  private static final Set<String> STATES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));

  private PartyName() {}

  /** The state's name by the JDK's locale data; empty for organisations and groups. */
  public static Optional<String> of(String party) {
    return STATES.contains(party)
        ? Optional.of(new Locale("", party).getDisplayCountry(Locale.ENGLISH))
        : Optional.empty();
  }
}
