package parley.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import parley.publisher.Ownership;

/** Who owns a publisher, for programs. */
public final class OwnershipJson {
  private OwnershipJson() {}

  /** Adds {@code publisherOwners}, one object for each statement of a list. */
  public static void put(ObjectNode node, List<Ownership> owners) {
    ArrayNode array = node.putArray("publisherOwners");
    for (Ownership o : owners) {
      ObjectNode one = array.addObject();
      one.put("owner", o.owner().word());
      o.states().forEach(one.putArray("states")::add);
      day(one, "since", o.since());
      day(one, "until", o.until());
      one.put("source", o.source());
      StatementJson.put(one, "licence", o.licence());
      one.put("entry", o.place());
    }
  }

  private static void day(ObjectNode node, String key, Optional<LocalDate> day) {
    StatementJson.put(node, key, day.map(Object::toString));
  }
}
