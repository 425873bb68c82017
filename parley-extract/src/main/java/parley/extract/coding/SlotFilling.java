package parley.extract.coding;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import parley.position.Act;

/**
 * Fills the slots of a proposition from the words around the cue that called for it: the one who
 * acts before the cue, others after it. What nobody names stays open ("a party").
 */
final class SlotFilling {
  private static final Set<String> ACTING = Set.of("party", "employer", "union", "group", "person");
  private static final Set<String> LITTLE =
      Set.of(
          "the", "a", "an", "its", "their", "our", "his", "her", "on", "of", "to", "for", "about");
  private static final Set<String> STOPS =
      Set.of(
          "and", "or", "but", "that", "which", "who", "to", "in", "by", "from", "with", "as", "if");

  /** Bodies and papers that are written like names and are no party. */
  private static final Set<String> NO_PARTIES =
      Set.of(
          "charter",
          "treaty",
          "constitution",
          "agreement",
          "agreements",
          "convention",
          "resolution",
          "memorandum",
          "declaration",
          "protocol",
          "article",
          "council",
          "state",
          "states",
          "member",
          "members",
          "government",
          "parliament",
          "president",
          "minister");

  private static final int LONGEST_THING = 4;
  private static final int NEAR = 4;

  private final CodingCase c;
  private final Act act;
  private final int from;
  private final int to;
  private final Set<String> used = new HashSet<>();

  /** For a cue from the one word of the core to before the other. */
  SlotFilling(CodingCase c, Act act, int from, int to) {
    this.c = c;
    this.act = act;
    this.from = from;
    this.to = to;
  }

  /**
   * A template with its slots filled.
   *
   * @param doerOpen whether nobody is named who acts in it
   */
  record Filled(String text, boolean doerOpen) {}

  /** The template with its slots filled. */
  Filled filled(String template) {
    Matcher slots = Slots.SLOT.matcher(template);
    var out = new StringBuilder();
    boolean first = true;
    boolean doerOpen = false;
    while (slots.find()) {
      String type = Slots.type(slots.group(1));
      boolean acts = first && slots.start() < template.length() / 2 && ACTING.contains(type);
      Optional<String> said = value(type, Slots.markers(slots.group(1)), acts);
      doerOpen |= acts && said.isEmpty();
      String value = said.orElseGet(() -> open(type));
      slots.appendReplacement(out, Matcher.quoteReplacement(value));
      used.add(value);
      first = false;
    }
    slots.appendTail(out);
    return new Filled(PropositionWording.capitalised(out.toString()), doerOpen);
  }

  private String open(String type) {
    String word =
        used.contains("a " + type) || ACTING.contains(type) && !used.isEmpty()
            ? "another "
            : "aeiou".indexOf(type.charAt(0)) >= 0 && !type.equals("union") ? "an " : "a ";
    return word + type;
  }

  private Optional<String> value(String type, Set<String> markers, boolean acts) {
    if (!markers.isEmpty()) {
      Optional<String> marked = marked(markers);
      if (marked.isPresent() || !acts) {
        return marked;
      }
    }
    return switch (type) {
      case "amount" -> amount();
      case "thing" -> thing();
      case "alliance" -> nameWithin(to, c.core.size()).or(() -> nameWithin(0, from));
      default ->
          acts ? doer() : owner().or(() -> nameWithin(to, c.core.size())).or(() -> other(type));
    };
  }

  /** Whose it is: "Talvia's integrity", "our integrity". */
  private Optional<String> owner() {
    if (from >= 2 && c.core.word(from - 1).equals("'s")) {
      return nameWithin(from - 2, from - 1);
    }
    boolean own = from >= 1 && Set.of("our", "my").contains(c.core.word(from - 1));
    return own ? Doer.own(c).map(Doer::name) : Optional.empty();
  }

  /** A name soon after one of the words: "guarantees for Talvia". */
  private Optional<String> marked(Set<String> markers) {
    for (int i = Math.max(0, from - NEAR); i < c.core.size(); i++) {
      if (markers.contains(c.core.word(i))) {
        Optional<String> name = nameWithin(i + 1, Math.min(c.core.size(), i + 1 + NEAR));
        if (name.isPresent()) {
          return name;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> doer() {
    Optional<String> doer = Doer.before(c, from, act).map(Doer::name);
    if (doer.isPresent()) {
      return doer;
    }
    boolean of =
        to < c.core.size() && (c.core.word(to).equals("of") || c.core.word(to).equals("by"));
    return of ? nameWithin(to + 1, Math.min(c.core.size(), to + 1 + NEAR)) : Optional.empty();
  }

  /** The first name between the words that fills no slot yet. */
  private Optional<String> nameWithin(int start, int end) {
    for (int i = start; i < end; i++) {
      if (Doer.refersToSpeaker(c, c.core.word(i)) && i > start) {
        continue;
      }
      if (c.names.isName(c.core, i)) {
        int stop = i + 1;
        while (stop < c.core.size() && c.names.isName(c.core, stop)) {
          stop++;
        }
        String name = Doer.named(c, i, stop).name();
        boolean paper = i + 1 == stop && NO_PARTIES.contains(c.core.word(i));
        if (!used.contains(name) && !paper) {
          return Optional.of(name);
        }
        i = stop - 1;
      }
    }
    return Optional.empty();
  }

  /** The other side of something mutual: a name before the cue, or the speaker's own party. */
  private Optional<String> other(String type) {
    if (!ACTING.contains(type) || used.contains("a " + type)) {
      return Optional.empty();
    }
    boolean told = to < c.core.size() && c.core.word(to).equals("of");
    return nameWithin(0, from)
        .or(() -> Doer.own(c).map(Doer::name).filter(n -> !told && !used.contains(n)));
  }

  private Optional<String> amount() {
    for (int i = to; i < c.core.size(); i++) {
      if (Character.isDigit(c.core.word(i).charAt(0))) {
        boolean unit = i + 1 < c.core.size() && !c.core.mark(i + 1);
        return Optional.of(c.core.between(i, unit ? i + 2 : i + 1));
      }
    }
    return Optional.empty();
  }

  private Optional<String> thing() {
    int start = to;
    while (start < c.core.size() && LITTLE.contains(c.core.word(start))) {
      start++;
    }
    int end = start;
    while (end < c.core.size()
        && end - start < LONGEST_THING
        && !c.core.mark(end)
        && !STOPS.contains(c.core.word(end))) {
      end++;
    }
    return end > start ? Optional.of(c.core.between(start, end)) : Optional.empty();
  }
}
