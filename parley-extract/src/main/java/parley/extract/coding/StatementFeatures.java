package parley.extract.coding;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import parley.extract.linear.FeatureVector;

/**
 * What the coding models see of a statement: its cue and content as words, with names masked, so
 * that what is learned on one conflict holds for the next.
 */
final class StatementFeatures {
  private static final Set<String> NEGATIONS =
      Set.of("not", "no", "never", "n't", "nor", "without", "cannot", "neither", "none", "nothing");

  private final List<String> cue;
  private final List<String> content;
  private final CodingUnit unit;

  StatementFeatures(CodingUnit unit, String text) {
    this.unit = unit;
    this.cue = words(unit.attribution().cue().in(text));
    this.content = words(unit.attribution().content().in(text));
  }

  List<String> cue() {
    return cue;
  }

  List<String> content() {
    return content;
  }

  /** Lower-case words; capitalised ones inside the text are masked as names. */
  static List<String> words(String text) {
    var breaks = BreakIterator.getWordInstance(Locale.ENGLISH);
    breaks.setText(text);
    var words = new ArrayList<String>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      String word = text.substring(start, end).replace('’', '\'');
      if (!word.isBlank()) {
        addWord(word, words);
      }
    }
    return words;
  }

  private static void addWord(String word, List<String> words) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.endsWith("n't") && lower.length() > 3) {
      words.add(
          lower.equals("can't")
              ? "can"
              : lower.equals("won't") ? "will" : lower.substring(0, lower.length() - 3));
      words.add("not");
    } else if (lower.equals("cannot")) {
      words.add("can");
      words.add("not");
    } else if (Character.isUpperCase(word.charAt(0)) && !words.isEmpty() && !lower.equals("i")) {
      words.add("<name>");
    } else if (Character.isDigit(word.charAt(0))) {
      words.add("<number>");
    } else {
      words.add(lower);
    }
  }

  /** The features of every decision. */
  int[] vector(List<String> issueHits) {
    var v = new FeatureVector();
    v.add("bias", "");
    grams("q", cue, v);
    v.add("qq", String.join(" ", cue));
    grams("c", content, v);
    if (!content.isEmpty()) {
      v.add("first", content.get(0));
      v.add("first2", content.get(0) + " " + (content.size() > 1 ? content.get(1) : ""));
      v.add("qfirst", (cue.isEmpty() ? "" : cue.get(cue.size() - 1)) + " " + content.get(0));
    }
    for (String word : cue) {
      v.add("qstem", stem(word));
    }
    for (String word : content) {
      v.add("cstem", stem(word));
    }
    boolean negated = content.stream().anyMatch(NEGATIONS::contains);
    boolean cueNegated = cue.stream().anyMatch(NEGATIONS::contains);
    v.add("neg", negated + "/" + cueNegated);
    v.add("type", unit.attribution().type().word());
    v.add("kind", unit.speaker().kind().word());
    v.add("kindneg", unit.speaker().kind().word() + negated);
    v.add("nocue", cue.isEmpty() + "");
    v.add("party", unit.speaker().party().isPresent() + "");
    v.add("nested", unit.nested() + "/" + unit.hearsay());
    v.add("length", Integer.toString(Math.min(6, content.size() / 6)));
    for (String hit : issueHits) {
      v.add("issue", hit);
    }
    v.add("hits", Integer.toString(Math.min(3, issueHits.size())));
    return v.ids();
  }

  /**
   * The features for the issue: those of every decision and the issues that the document is about.
   */
  int[] issueVector(List<String> issueHits, List<String> topics) {
    int[] own = vector(issueHits);
    var v = new FeatureVector();
    for (String topic : topics) {
      v.add("topic", topic);
      issueHits.forEach(hit -> v.add("topic+hit", topic + " " + hit));
    }
    return IntStream.concat(Arrays.stream(own), Arrays.stream(v.ids())).toArray();
  }

  private static void grams(String name, List<String> words, FeatureVector v) {
    for (int i = 0; i < words.size(); i++) {
      v.add(name, words.get(i));
      if (i > 0) {
        v.add(name + "2", words.get(i - 1) + " " + words.get(i));
      }
      boolean negation = i > 0 && NEGATIONS.contains(words.get(i - 1));
      if (negation) {
        v.add(name + "neg", stem(words.get(i)));
      }
    }
  }

  private static String stem(String word) {
    String s = word;
    for (String ending : List.of("ing", "ed", "es", "s")) {
      if (s.length() - ending.length() >= 3 && s.endsWith(ending)) {
        return s.substring(0, s.length() - ending.length());
      }
    }
    return s;
  }
}
