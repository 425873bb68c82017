package parley.scenario.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import parley.issue.WordedProposition;
import parley.position.Act;
import parley.position.Position;

/**
 * Whom a proposition is about: one issue of the code book stands on the table once for every
 * membership, every guarantee and so on that is spoken of.
 *
 * <p>Slots for parties and alliances tell them apart; places, amounts and things do not. What
 * leaves a slot open joins the only issue on the table that it can mean; where it could mean
 * several it stands for itself.
 */
final class Subjects {
  static final String PARTY = "party";
  private static final List<String> TELLING = List.of(PARTY, "alliance");

  private Subjects() {}

  /** What fills the telling slots, by slot; open slots are left out. */
  static Map<String, String> fillers(WordedProposition worded, Vocabulary vocabulary) {
    var fillers = new TreeMap<String, String>();
    for (WordedProposition.Slot slot : worded.slots()) {
      if (TELLING.contains(slot.type())) {
        String key = key(fillers, slot.type(), worded);
        if (!slot.open()) {
          fillers.put(key, name(slot.text(), vocabulary));
        }
      }
    }
    return fillers;
  }

  // the second slot of a type gets a number, so that "A sends arms to B" is not "B … to A"
  private static String key(Map<String, String> fillers, String type, WordedProposition worded) {
    if (!fillers.containsKey(type)) {
      return type;
    }
    long before = worded.slots().stream().filter(s -> s.type().equals(type)).count();
    return before > 1 ? type + " 2" : type;
  }

  private static String name(String text, Vocabulary vocabulary) {
    String name = bare(text);
    return vocabulary.party(name).orElse(name);
  }

  /** A name without its article. */
  static String bare(String text) {
    String bare = text.strip();
    return bare.toLowerCase(Locale.ROOT).startsWith("the ") ? bare.substring(4).strip() : bare;
  }

  /** Whether the words are about what the speaker's own party does or accepts. */
  static boolean ownAct(Position position) {
    return position.redLine()
        || position.act() == Act.REFUSE
        || position.act() == Act.COMMIT
        || position.act() == Act.OFFER
        || position.act() == Act.ACCEPT
        || position.act() == Act.CONCEDE;
  }

  /**
   * The fullest fillers that the given ones can mean: the only ones among {@code all} that hold all
   * of them, else themselves.
   */
  static Map<String, String> meant(Map<String, String> fillers, List<Map<String, String>> all) {
    var fuller = new ArrayList<Map<String, String>>();
    for (Map<String, String> other : all) {
      boolean contained = all.stream().anyMatch(o -> o.size() > other.size() && holds(o, other));
      if (!contained && holds(other, fillers)) {
        fuller.add(other);
      }
    }
    return fuller.size() == 1 ? fuller.get(0) : fillers;
  }

  private static boolean holds(Map<String, String> full, Map<String, String> part) {
    return full.entrySet().containsAll(part.entrySet());
  }

  /** The id of an issue about these. */
  static String id(String issue, Map<String, String> fillers) {
    return fillers.isEmpty() ? issue : issue + " (" + String.join(", ", inOrder(fillers)) + ")";
  }

  // parties before alliances: "Ukraine, NATO" reads better than the order of the letters
  private static List<String> inOrder(Map<String, String> fillers) {
    var names = new ArrayList<String>();
    fillers.forEach(
        (slot, name) -> {
          if (slot.startsWith(PARTY)) {
            names.add(name);
          }
        });
    fillers.forEach(
        (slot, name) -> {
          if (!slot.startsWith(PARTY)) {
            names.add(name);
          }
        });
    return names;
  }
}
