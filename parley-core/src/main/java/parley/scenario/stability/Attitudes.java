package parley.scenario.stability;

import java.util.ArrayList;
import java.util.List;
import parley.bargain.Combination;
import parley.scenario.Premise;
import parley.scenario.Role;
import parley.scenario.Scenario;
import parley.scenario.Standpoint;
import parley.scenario.settlement.Refusal;

/** Reads how parties would find a deal from what they said of its values. */
final class Attitudes {
  private Attitudes() {}

  /** One for each party, in the order of the table; values of the deal by place. */
  static List<Attitude> of(Scenario scenario, List<Integer> deal) {
    int[] outcome = deal.stream().mapToInt(Integer::intValue).toArray();
    return scenario.parties().stream().map(party -> of(scenario, party, outcome)).toList();
  }

  private static Attitude of(Scenario scenario, String party, int[] outcome) {
    var crossed = new ArrayList<Premise>();
    var objecting = new ArrayList<Premise>();
    var wanting = new ArrayList<Premise>();
    for (Premise premise : scenario.premises()) {
      if (!premise.party().equals(party)) {
        continue;
      }
      Standpoint now = premise.now();
      if (now.role().refuses() && refused(scenario, now, outcome)) {
        (now.role() == Role.RED_LINE ? crossed : objecting).add(premise);
      } else if (now.role() != Role.MENTION && wants(scenario, premise, outcome)) {
        // a condition that is tied to a term is met here, another may not be
        boolean open = now.proviso().filter(p -> p.refusedWith().isEmpty()).isPresent();
        (open ? objecting : wanting).add(premise);
      }
    }
    if (!crossed.isEmpty()) {
      return new Attitude(party, Attitude.Kind.WORSE, crossed);
    }
    return objecting.isEmpty() && !wanting.isEmpty()
        ? new Attitude(party, Attitude.Kind.BETTER, wanting)
        : new Attitude(party, Attitude.Kind.UNKNOWN, objecting);
  }

  private static boolean refused(Scenario scenario, Standpoint now, int[] outcome) {
    Combination box = Refusal.box(scenario, now.refuses());
    return box.contains(outcome);
  }

  private static boolean wants(Scenario scenario, Premise premise, int[] outcome) {
    int place = scenario.place(premise.issue());
    String value = scenario.issues().get(place).values().get(outcome[place]);
    return premise.now().wants().contains(value);
  }
}
