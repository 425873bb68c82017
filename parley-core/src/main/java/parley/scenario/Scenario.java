package parley.scenario;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * A negotiation as a set of documents tells it: parties, issues with their values, and what each
 * party said of them. Every premise rests on quoted statements or is marked as assumed.
 *
 * @param id what results call it
 * @param title what people call it; may be empty
 * @param asOf the day by which all of it was said
 * @param source the ledger or inputs and the code book it was drafted from; may be empty
 * @param parties at the table, by code; at least one
 * @param issues on the table; ids are unique
 * @param premises by issue, then party; ids are unique, parties and issues are known
 * @param assumptions what no document says
 * @param notes what was left out of the draft and why
 */
public record Scenario(
    String id,
    String title,
    Optional<LocalDate> asOf,
    String source,
    List<String> parties,
    List<TableIssue> issues,
    List<Premise> premises,
    Assumptions assumptions,
    List<String> notes) {
  /** Copies the lists and checks that names fit. */
  public Scenario {
    parties = List.copyOf(parties);
    issues = List.copyOf(issues);
    premises = List.copyOf(premises);
    notes = List.copyOf(notes);
    var ids = new HashSet<String>();
    for (Premise premise : premises) {
      if (!ids.add(premise.id()) || !parties.contains(premise.party())) {
        throw new IllegalArgumentException(
            "premise " + premise.id() + " comes twice or its party is not at the table");
      }
    }
  }

  /** The place of an issue; -1 when it is not on the table. */
  public int place(String issueId) {
    for (int i = 0; i < issues.size(); i++) {
      if (issues.get(i).id().equals(issueId)) {
        return i;
      }
    }
    return -1;
  }

  /** The issue of the id. */
  public Optional<TableIssue> issue(String issueId) {
    return issues.stream().filter(i -> i.id().equals(issueId)).findFirst();
  }

  /** The premises on an issue. */
  public List<Premise> on(String issueId) {
    return premises.stream().filter(p -> p.issue().equals(issueId)).toList();
  }

  /** The same with other premises. */
  public Scenario withPremises(List<Premise> others) {
    return new Scenario(id, title, asOf, source, parties, issues, others, assumptions, notes);
  }
}
