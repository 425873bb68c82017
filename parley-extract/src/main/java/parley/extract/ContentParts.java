package parley.extract;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.extract.tagger.EnglishSentences;
import parley.text.Extent;
import parley.text.Span;

/**
 * The parts of a content that could each be a statement of its own: its sentences, clauses that
 * "but" or a colon parts, and the members of a list that share one cue ("urged them to stop … and
 * to withdraw …"). For one thread.
 */
final class ContentParts {
  private static final Pattern JOINT =
      Pattern.compile("(?:[,;] |[,;]? and |[,;]? but )(?=(to|that|\\w+ing)\\b)");
  private static final List<Pattern> BORDERS =
      List.of(
          Pattern.compile(":\\s+(?=[\"“„«])"), Pattern.compile("[,;]?\\s+(?=but\\b)|;\\s+(?=\\w)"));
  private static final Pattern BEFORE_CLAUSE = Pattern.compile("(?:^|\\s)that\\s+[\"“]?$");
  private static final int SHORTEST = 12;
  private static final int SHORTEST_CLAUSE = 20;

  private final String text;
  // costly to make, so one for all contents of the document
  private final BreakIterator breaks = EnglishSentences.breaks();

  ContentParts(String text) {
    this.text = text;
  }

  /** The parts in order; the content itself, alone, when it has none. */
  List<Extent> of(Extent content) {
    var parts = new ArrayList<Extent>();
    for (Span span : content.spans()) {
      for (Span sentence : sentences(span)) {
        for (Span clause : clauses(sentence)) {
          members(clause).forEach(member -> parts.add(Extent.of(member)));
        }
      }
    }
    boolean real = parts.size() > 1 && parts.stream().allMatch(p -> p.length() >= SHORTEST);
    boolean interrupted = content.spans().size() > 1;
    // an interrupted sentence is one statement, however many pieces it comes in
    boolean several = real && !(interrupted && sentences(content.hull()).size() == 1);
    return several ? List.copyOf(parts) : List.of(content);
  }

  private List<Span> sentences(Span span) {
    String words = span.in(text);
    breaks.setText(words);
    var sentences = new ArrayList<Span>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      var sentence = new Span(span.start() + start, span.start() + end).trimmed(text);
      if (sentence.length() > 1) {
        sentences.add(sentence);
      }
    }
    return sentences;
  }

  /** What stands on each side of a colon before a quotation, of a semicolon and of "but". */
  private List<Span> clauses(Span sentence) {
    String words = sentence.in(text);
    for (Pattern border : BORDERS) {
      Matcher at = border.matcher(words);
      if (at.find()
          && at.start() > SHORTEST_CLAUSE
          && words.length() - at.end() > SHORTEST_CLAUSE) {
        int start = sentence.start();
        var clauses = new ArrayList<>(clauses(new Span(start, start + at.start())));
        clauses.addAll(clauses(new Span(start + at.end(), sentence.end())));
        return clauses;
      }
    }
    return List.of(sentence);
  }

  /**
   * The members of a list of clauses that all begin as the sentence does: "to …, to …, and to …".
   */
  private List<Span> members(Span sentence) {
    String words = sentence.in(text);
    String kind = afterThat(sentence) ? "that" : kind(words);
    if (kind.isEmpty()) {
      return List.of(sentence);
    }
    var members = new ArrayList<Span>();
    int start = 0;
    Matcher joint = JOINT.matcher(words);
    while (joint.find()) {
      if (kind(words.substring(joint.end())).equals(kind) && joint.start() - start >= SHORTEST) {
        members.add(new Span(sentence.start() + start, sentence.start() + joint.start()));
        start = joint.end();
      }
    }
    members.add(new Span(sentence.start() + start, sentence.end()));
    return members;
  }

  /** Whether the word before is the "that" which belongs to the cue. */
  private boolean afterThat(Span sentence) {
    String before = text.substring(Math.max(0, sentence.start() - 6), sentence.start());
    return BEFORE_CLAUSE.matcher(before).find();
  }

  private static String kind(String words) {
    int space = words.indexOf(' ');
    String first = space < 0 ? words : words.substring(0, space);
    if (first.equals("to") || first.equals("that")) {
      return first;
    }
    return first.length() > 5 && first.endsWith("ing") ? "ing" : "";
  }
}
