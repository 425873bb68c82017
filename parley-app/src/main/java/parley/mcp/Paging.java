package parley.mcp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;

/** Which part of a list an answer holds: from {@code offset}, at most {@code limit} entries. */
final class Paging {
  /** Characters of JSON after which an answer takes no further entry. */
  static final int LARGEST = 60_000;

  static final Parameter.Count LIMIT =
      new Parameter.Count("limit", "How many entries at most.", 1, 100, 20);
  static final Parameter.Count OFFSET =
      new Parameter.Count(
          "offset",
          "How many entries to leave out: the value of 'next' of the answer before.",
          0,
          Integer.MAX_VALUE,
          0);

  private Paging() {}

  /** Puts a page of a list into an answer, with {@code total}, {@code offset} and {@code next}. */
  static <T> void put(
      ObjectNode answer,
      String key,
      Arguments arguments,
      List<T> all,
      Function<T, ObjectNode> entry) {
    int from = Math.min(arguments.count(OFFSET), all.size());
    int to = (int) Math.min(all.size(), (long) from + arguments.count(LIMIT));
    answer.put("total", all.size());
    answer.put("offset", from);
    ArrayNode entries = answer.putArray(key);
    int characters = 0;
    int next = from;
    while (next < to && (next == from || characters < LARGEST)) {
      ObjectNode node = entry.apply(all.get(next));
      characters += node.toString().length();
      entries.add(node);
      next++;
    }
    if (next < all.size()) {
      answer.put("next", next);
    } else {
      answer.putNull("next");
    }
  }
}
