package parley.extract.coding;

import java.util.Set;
import parley.extract.coding.CodingLexicon.Sense;
import parley.extract.linear.FeatureBag;
import parley.extract.tagger.Stem;
import parley.extract.tagger.WordClusters;

/**
 * What the models see of a statement: words, pairs of words, word groups and lexicon senses of cue
 * and content, with negation; the kind of source; the form of the quotation. Names and numbers are
 * masked.
 */
final class CodingFeatures {
  private static final String NAME = "NAME";
  private static final String NUMBER = "NUM";
  private static final int MOST_WORDS = 120;
  // Values of features by kind, tuned by cross-validation: single words must not outshout the
  // lexicon
  private static final float WORD = 0.4f;
  private static final float PAIR = 0.2f;
  private static final float SUBJECT = 0.5f;
  private static final float CONTENT_DIRECTION = 3f;
  private static final float CUE_DIRECTION = 2f;
  private static final float TOPIC_DIRECTION = 6f;
  private static final float USUAL_LENGTH = 12f;
  private static final int NEGATION_REACH = 4;

  private final WordClusters clusters = WordClusters.standard();
  private final WordVectors vectors = WordVectors.standard();

  /** The features for whether a side is taken, which, how and how firmly. */
  FeatureBag ofStance(CodingCase c, DocumentTopics topics) {
    var bag = new FeatureBag();
    bag.add("table=" + topics.table());
    form(c, bag);
    cue(c, bag);
    source(c, bag);
    content(c, bag);
    senses(c, bag);
    direction(c.content, "v", CONTENT_DIRECTION, bag);
    direction(c.cue, "u", CUE_DIRECTION, bag);
    return bag;
  }

  /** The features for what it is about. */
  FeatureBag ofTopic(CodingCase c, DocumentTopics topics) {
    var bag = new FeatureBag();
    bag.add("table=" + topics.table());
    words(c, c.core, "w", bag);
    words(c, c.frame, "x", bag);
    direction(c.core, "v", TOPIC_DIRECTION, bag);
    return bag;
  }

  private void direction(Wording words, String prefix, float scale, FeatureBag bag) {
    float[] direction = vectors.direction(words);
    for (int k = 0; k < direction.length; k++) {
      if (direction[k] != 0) {
        bag.add(prefix + k, direction[k] * scale);
      }
    }
  }

  private void form(CodingCase c, FeatureBag bag) {
    bag.add("quote=" + c.unit.attribution().type().word());
    bag.add("nested=" + c.unit.nested());
    if (c.asks()) {
      bag.add("asks");
    }
    int length = c.content.size();
    bag.add("length=" + (length < 4 ? 0 : length < 8 ? 1 : length < 16 ? 2 : length < 30 ? 3 : 4));
    if (c.unit.attribution().content().spans().size() > 1) {
      bag.add("interrupted");
    }
    boolean before =
        !c.unit.attribution().cue().isEmpty()
            && c.unit.attribution().cue().start() < c.unit.attribution().content().start();
    bag.add("order=" + (c.cue.size() == 0 ? "none" : before ? "cue-first" : "content-first"));
  }

  private void cue(CodingCase c, FeatureBag bag) {
    if (c.cue.size() == 0) {
      bag.add("cue=none");
      return;
    }
    var all = new StringBuilder("cue=");
    String before = "^";
    for (int i = 0; i < Math.min(c.cue.size(), 12); i++) {
      String form = form(c, c.cue, i);
      all.append(form).append(' ');
      bag.add("c=" + form);
      bag.add("cc=" + before + ' ' + form);
      before = form;
      int cluster = clusters.fine(c.cue.word(i));
      if (cluster >= 0) {
        bag.add("ck=" + cluster);
      }
    }
    bag.add(all.toString());
    bag.add("cc=" + before + " $");
    bag.add("cf=" + form(c, c.cue, c.cue.size() - 1) + "|" + opening(c));
    senses("cs=", c.cueSenses, bag);
    senses("fs=", c.frameSenses, bag);
  }

  private static String opening(CodingCase c) {
    if (c.content.size() == 0) {
      return "";
    }
    String first = c.content.word(0);
    return first.equals("to") ? "to" : first.endsWith("ing") ? "ing" : "other";
  }

  private static void source(CodingCase c, FeatureBag bag) {
    if (c.source.size() == 0) {
      bag.add("source=none");
    }
    boolean named = false;
    for (int i = 0; i < Math.min(c.source.size(), 15); i++) {
      named |= c.names.isName(c.source, i);
      if (!c.names.isName(c.source, i)) {
        bag.add("sw=" + c.source.word(i), WORD);
      }
    }
    bag.add("source-named=" + named);
    senses("ss=", c.sourceSenses, bag);
  }

  private static void senses(String prefix, Set<Sense> senses, FeatureBag bag) {
    senses.stream().filter(Sense::taught).forEach(sense -> bag.add(prefix + sense.word()));
  }

  private void content(CodingCase c, FeatureBag bag) {
    words(c, c.content, "w", bag);
    int n = Math.min(c.content.size(), MOST_WORDS);
    float pair = PAIR * scale(n);
    String before = "^";
    for (int i = 0; i < n; i++) {
      String form = form(c, c.content, i);
      bag.add("b=" + before + ' ' + form, pair);
      before = form;
    }
    if (n > 0) {
      bag.add("f1=" + form(c, c.content, 0));
    }
    if (n > 1) {
      bag.add("f2=" + form(c, c.content, 0) + ' ' + form(c, c.content, 1));
    }
    if (n > 2) {
      bag.add("f3=" + form(c, c.content, 1) + ' ' + form(c, c.content, 2));
    }
  }

  /** Long contents hold many words of which each says less. */
  private static float scale(int words) {
    return (float) Math.sqrt(USUAL_LENGTH / Math.max(1, words));
  }

  private void words(CodingCase c, Wording words, String prefix, FeatureBag bag) {
    float scale = scale(words.size());
    for (int i = 0; i < Math.min(words.size(), MOST_WORDS); i++) {
      if (words.mark(i)) {
        continue;
      }
      String form = form(c, words, i);
      bag.add(prefix + '=' + form, WORD * scale);
      if (!form.equals(NAME)) {
        int fine = clusters.fine(words.word(i));
        if (fine >= 0) {
          bag.add(prefix + "k=" + fine, WORD * scale);
        }
      }
    }
  }

  private void senses(CodingCase c, FeatureBag bag) {
    boolean saying = c.cueSenses.contains(Sense.REPORTING) || c.cue.size() == 0;
    for (PhraseIndex.Match<Sense> match : c.contentSenses) {
      if (!match.value().taught()) {
        continue;
      }
      String sense = match.value().word();
      boolean negated = Negation.before(c.content, match.from(), NEGATION_REACH);
      String polar = (negated ? "not+" : "") + sense;
      bag.add("s=" + polar);
      if (saying) {
        bag.add("say+s=" + polar);
      }
      if (match.from() <= 4) {
        bag.add("s0=" + polar);
      }
      bag.add("subject+s=" + Negation.subject(c, match.from()) + '+' + polar, SUBJECT);
    }
    for (int i = 0; i < c.content.size(); i++) {
      if (Negation.WORDS.contains(c.content.word(i))) {
        bag.add("negated");
        bag.add("not+k=" + (i + 1 < c.content.size() ? form(c, c.content, i + 1) : "$"));
      }
    }
  }

  private static String form(CodingCase c, Wording words, int i) {
    if (c.names.isName(words, i)) {
      return NAME;
    }
    String word = words.word(i);
    return Character.isDigit(word.charAt(0)) ? NUMBER : Stem.of(word);
  }
}
