package parley.extract.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.issue.Codebook;
import parley.issue.Issue;
import parley.issue.Proposition;

/**
 * Chooses the proposition of an issue that a content speaks of, and words it. Where none fits, the
 * content itself, without its modal verb and negation, is the proposition.
 */
final class PropositionChooser {
  private static final int LONGEST = 90;
  private static final Pattern SLOT = Pattern.compile("⟨([^⟩]+)⟩");
  private static final Pattern MODAL =
      Pattern.compile(
          "\\b(will not|won't|won’t|would not|wouldn't|cannot|can not|can't|can’t|must not|should not|"
              + "shall not|does not|do not|did not|is not|are not|will|would|must|should|shall|has to|have to|"
              + "needs to|need to|never|that|to)\\b\\s*",
          Pattern.CASE_INSENSITIVE);

  /**
   * A proposition as worded for one statement.
   *
   * @param sentence the proposition
   * @param turned whether the words speak of its contrary, so that the stance turns round
   * @param because the cue that led to it
   */
  record Choice(String sentence, boolean turned, String because) {}

  private record Cued(Proposition proposition, CuePattern cues, CuePattern opposites) {}

  private record Listed(String issue, List<Cued> propositions) {}

  private final List<Listed> issues;

  PropositionChooser(Codebook codebook) {
    var listed = new ArrayList<Listed>();
    for (Issue issue : codebook.issues()) {
      listed.add(
          new Listed(
              issue.id(),
              issue.propositions().stream()
                  .map(p -> new Cued(p, new CuePattern(p.cues()), new CuePattern(p.opposites())))
                  .toList()));
    }
    this.issues = List.copyOf(listed);
  }

  /** The proposition for a content on an issue; the party fills a party slot of its own acts. */
  Choice choose(String issue, String content, Optional<String> named) {
    for (Listed listed : issues) {
      if (listed.issue().equals(issue)) {
        for (Cued cued : listed.propositions()) {
          Optional<String> cue = cued.cues().first(content);
          if (cue.isPresent()) {
            return new Choice(
                worded(cued.proposition().template(), named),
                cued.opposites().count(content) > 0,
                "the words “" + cue.get() + "”");
          }
        }
      }
    }
    return new Choice(generic(content), false, "the content itself");
  }

  private static String worded(String template, Optional<String> named) {
    Matcher slot = SLOT.matcher(template);
    var out = new StringBuilder();
    while (slot.find()) {
      boolean party = slot.group(1).equals("party");
      String filler = party && named.isPresent() ? named.get() : "a " + slot.group(1);
      slot.appendReplacement(out, Matcher.quoteReplacement(filler));
    }
    slot.appendTail(out);
    return capitalised(out.toString());
  }

  private static String generic(String content) {
    String words = MODAL.matcher(content.replaceAll("[“”\"„«»…\\s]+", " ")).replaceAll("").strip();
    if (words.length() > LONGEST) {
      int cut = words.lastIndexOf(' ', LONGEST);
      words = words.substring(0, cut < 1 ? LONGEST : cut) + " …";
    }
    return words.isEmpty() ? content.strip() : capitalised(words);
  }

  private static String capitalised(String sentence) {
    int first = sentence.offsetByCodePoints(0, 1);
    return sentence.substring(0, first).toUpperCase(Locale.ROOT) + sentence.substring(first);
  }
}
