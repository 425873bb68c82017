package parley.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A proposition of the code book read back from a sentence that words it: "Ukraine joins NATO" as
 * {@code ⟨party⟩ joins ⟨alliance⟩}.
 *
 * @param proposition of the code book
 * @param slots what fills its slots, in their order
 */
public record WordedProposition(Proposition proposition, List<Slot> slots) {
  private static final Pattern SLOT = Pattern.compile("⟨([^⟨⟩:]*)(?::[^⟨⟩]*)?⟩");

  /**
   * A filled slot.
   *
   * @param type its type, e.g. {@code party}
   * @param text the words in it; "a party" or "the place" where it was left open
   */
  public record Slot(String type, String text) {
    /** Whether nothing was known to fill it with. */
    public boolean open() {
      return text.equalsIgnoreCase("a " + type)
          || text.equalsIgnoreCase("an " + type)
          || text.equalsIgnoreCase("another " + type);
    }
  }

  /** Copies the list. */
  public WordedProposition {
    slots = List.copyOf(slots);
  }

  /** The reading of the sentence by the proposition's template, if it fits; letter case aside. */
  public static Optional<WordedProposition> of(Proposition proposition, String sentence) {
    var pattern = new StringBuilder();
    var types = new ArrayList<String>();
    Matcher slot = SLOT.matcher(proposition.template());
    int at = 0;
    while (slot.find()) {
      pattern.append(Pattern.quote(proposition.template().substring(at, slot.start())));
      pattern.append("(.+?)");
      types.add(slot.group(1).strip());
      at = slot.end();
    }
    pattern.append(Pattern.quote(proposition.template().substring(at)));
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    Matcher words = Pattern.compile(pattern.toString(), flags).matcher(sentence.strip());
    if (!words.matches()) {
      return Optional.empty();
    }
    var slots = new ArrayList<Slot>();
    for (int i = 0; i < types.size(); i++) {
      slots.add(new Slot(types.get(i), words.group(i + 1)));
    }
    return Optional.of(new WordedProposition(proposition, slots));
  }
}
