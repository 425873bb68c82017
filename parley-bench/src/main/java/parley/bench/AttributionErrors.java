package parley.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import parley.attribution.Attribution;
import parley.attribution.Attributor;
import parley.extract.tagger.CompactAttributor;
import parley.extract.tagger.EncoderModel;
import parley.extract.tagger.GoldDocument;
import parley.extract.tagger.MarkingScheme;
import parley.text.Extent;
import parley.text.Span;
import parley.train.GoldAttributions;

/**
 * What kinds of errors the tagger makes on marked documents, and some of them drawn by lot to be
 * read: {@code AttributionErrors GOLD.jsonl [--fast [MANY]]}.
 */
public final class AttributionErrors {
  private static final long SEED = 20261128L;
  private static final int AROUND = 60;

  private enum Kind {
    MISSED_ALL("nothing found where a relation is marked"),
    MISSED_CUE("source or content found, the cue not"),
    OTHER_CUE("the content is found under another cue"),
    SOURCE("cue and content right, the source wrong or missing"),
    CONTENT_SHORT("the content ends too early or begins too late"),
    CONTENT_LONG("the content takes too much along"),
    CONTENT("another content for the cue"),
    SPURIOUS("a relation where none is marked");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  private record Mistake(Kind kind, String text) {}

  private AttributionErrors() {}

  /** Prints the table; see the class comment for the arguments. */
  public static void main(String[] args) throws IOException {
    if (args.length < 1) {
      System.err.println("usage: AttributionErrors GOLD.jsonl [--fast [MANY]]");
      System.exit(2);
    }
    boolean fast = args.length > 1 && args[1].equals("--fast");
    Attributor tagger =
        fast ? CompactAttributor.standard() : EncoderModel.standard(MarkingScheme.ATTRIBUTIONS);
    var errors = new ArrayList<Mistake>();
    for (GoldDocument gold : GoldAttributions.relations(Path.of(args[0]))) {
      errors.addAll(errors(gold, tagger.attributions(gold.document())));
    }
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    errors.forEach(e -> counts.merge(e.kind(), 1, Integer::sum));
    counts.forEach(
        (kind, n) ->
            System.out.printf(
                Locale.ROOT, "%5d  %4.1f %%  %s%n", n, 100.0 * n / errors.size(), kind.words));
    Collections.shuffle(errors, new Random(SEED));
    int many = args.length > 2 ? Integer.parseInt(args[2]) : 20;
    errors.stream().limit(many).forEach(e -> System.out.println(e.kind().words + ": " + e.text()));
  }

  private static List<Mistake> errors(GoldDocument gold, List<Attribution> found) {
    String text = gold.document().text();
    var errors = new ArrayList<Mistake>();
    for (GoldDocument.Gold marked : gold.relations()) {
      Attribution best = null;
      double most = -1;
      for (Attribution a : found) {
        double same =
            dice(a.content(), marked.content())
                + dice(a.cue(), marked.cue())
                + 0.5 * dice(a.source(), marked.source());
        if (same > most) {
          most = same;
          best = a;
        }
      }
      Kind kind = best == null || most <= 0 ? Kind.MISSED_ALL : kind(marked, best);
      if (kind != null) {
        errors.add(new Mistake(kind, words(text, marked.source(), marked.cue(), marked.content())));
      }
    }
    for (Attribution a : found) {
      boolean known =
          gold.relations().stream()
              .anyMatch(m -> dice(m.content(), a.content()) + dice(m.cue(), a.cue()) > 0);
      if (!known) {
        errors.add(new Mistake(Kind.SPURIOUS, words(text, a.source(), a.cue(), a.content())));
      }
    }
    return errors;
  }

  private static @org.jspecify.annotations.Nullable Kind kind(
      GoldDocument.Gold marked, Attribution found) {
    double content = dice(marked.content(), found.content());
    double cue = dice(marked.cue(), found.cue());
    if (cue < 0.5) {
      return cue > 0 || content < 0.5 ? Kind.MISSED_CUE : Kind.OTHER_CUE;
    }
    if (content < 0.5) {
      Extent m = marked.content();
      Extent f = found.content();
      return m.contains(f) ? Kind.CONTENT_SHORT : f.contains(m) ? Kind.CONTENT_LONG : Kind.CONTENT;
    }
    boolean bothEmpty = marked.source().isEmpty() && found.source().isEmpty();
    return bothEmpty || dice(marked.source(), found.source()) >= 0.5 ? null : Kind.SOURCE;
  }

  /** Shared characters of two extents by Dice's measure. */
  private static double dice(Extent a, Extent b) {
    int shared = 0;
    for (Span x : a.spans()) {
      for (Span y : b.spans()) {
        shared += Math.max(0, Math.min(x.end(), y.end()) - Math.max(x.start(), y.start()));
      }
    }
    return a.length() + b.length() == 0 ? 0 : 2.0 * shared / (a.length() + b.length());
  }

  private static String words(String text, Extent source, Extent cue, Extent content) {
    return "source '"
        + cut(source.in(text))
        + "' cue '"
        + cut(cue.in(text))
        + "' content '"
        + cut(content.in(text))
        + "'";
  }

  private static String cut(String words) {
    String line = words.replaceAll("\\s+", " ");
    return line.length() <= 2 * AROUND
        ? line
        : line.substring(0, AROUND) + " … " + line.substring(line.length() - AROUND);
  }
}
