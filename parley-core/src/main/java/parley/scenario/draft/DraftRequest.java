package parley.scenario.draft;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a draft is wanted of.
 *
 * @param id what results call the scenario
 * @param title what people call it; may be empty
 * @param asOf the day by which all statements were said, where one was asked for
 * @param source what the statements come from, in words
 * @param parties at the table; when empty those that speak or are spoken of
 * @param issues of the code book; when empty all that a settlement would hold a term on
 * @param confidence the least confidence of a coding that no person has decided on, in [0,1]
 * @param reviewedOnly whether only statements count that a person has accepted or corrected
 * @param everything whether propositions that fit no value of the code book count even where only
 *     one party takes a side and nobody draws a red line
 * @param firstSides for issues whose ends belong to two parties, who stands at the first end, where
 *     the user says so
 */
public record DraftRequest(
    String id,
    String title,
    Optional<LocalDate> asOf,
    String source,
    List<String> parties,
    List<String> issues,
    double confidence,
    boolean reviewedOnly,
    boolean everything,
    Map<String, String> firstSides) {
  /** Copies the lists. */
  public DraftRequest {
    parties = List.copyOf(parties);
    issues = List.copyOf(issues);
    firstSides = Map.copyOf(firstSides);
  }

  /** Everything that statements tell, under this name. */
  public static DraftRequest of(String id, String source) {
    return new DraftRequest(
        id, "", Optional.empty(), source, List.of(), List.of(), 0, false, false, Map.of());
  }
}
