package parley.extract.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The typed slots of a proposition's template: {@code ⟨party⟩ joins ⟨alliance⟩}. */
final class Slots {
  /** What a slot may hold. */
  static final List<String> TYPES =
      List.of(
          "party",
          "alliance",
          "place",
          "amount",
          "thing",
          "person",
          "employer",
          "union",
          "group",
          "date");

  /**
   * A slot; its first group is its type and, after a colon, the words before which its filling may
   * stand: {@code ⟨party: to for⟩}.
   */
  static final Pattern SLOT = Pattern.compile("⟨([^⟨⟩]*)⟩");

  private Slots() {}

  /**
   * Something wrong in a template.
   *
   * @param what what
   * @param advice what to do
   */
  record Fault(String what, String advice) {}

  /** The type of a slot's inside. */
  static String type(String inside) {
    int colon = inside.indexOf(':');
    return (colon < 0 ? inside : inside.substring(0, colon)).strip();
  }

  /** The words after the colon of a slot's inside. */
  static Set<String> markers(String inside) {
    int colon = inside.indexOf(':');
    return colon < 0 ? Set.of() : Set.of(inside.substring(colon + 1).strip().split("\\s+"));
  }

  /** The template with {@code <…>} written as {@code ⟨…⟩}. */
  static String normal(String template) {
    return template.replace('<', '⟨').replace('>', '⟩');
  }

  /** Unknown slot types and brackets without partner. */
  static List<Fault> faults(String template) {
    var faults = new ArrayList<Fault>();
    String text = normal(template);
    Matcher matcher = SLOT.matcher(text);
    while (matcher.find()) {
      String type = type(matcher.group(1));
      if (!TYPES.contains(type)) {
        faults.add(new Fault("unknown slot ⟨" + type + "⟩", Spelling.advice(type, TYPES)));
      }
    }
    String rest = SLOT.matcher(text).replaceAll("");
    if (rest.contains("⟨") || rest.contains("⟩")) {
      faults.add(
          new Fault("a slot bracket without partner in '" + template + "'", "write ⟨party⟩"));
    }
    return faults;
  }
}
