package parley.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import parley.extract.coding.ContentMeaning;
import parley.ledger.duplicate.Utterances;

/**
 * Whether repeated statements are known as such: {@code RestatementEval [--errors]} judges the
 * pairs of {@code restatements.tsv} by shared word sequences alone, by these unless something keeps
 * the two apart, and with the semantic stage. The run line and results are in
 * docs/benchmarks-ledger.md.
 */
public final class RestatementEval {
  private static final String PAIRS = "restatements.tsv";

  private record Pair(String set, String edit, boolean same, String one, String other) {
    private boolean lexical() {
      return Utterances.alike(one, other);
    }

    private boolean apart() {
      return ContentMeaning.of(one).contrasts(ContentMeaning.of(other));
    }

    private boolean semantic() {
      return ContentMeaning.of(one).restates(ContentMeaning.of(other));
    }

    private boolean both() {
      return lexical() && !apart() || semantic();
    }
  }

  private RestatementEval() {}

  /** Prints precision, recall and F1 of pairs. */
  public static void main(String[] args) throws IOException {
    List<Pair> all = pairs();
    for (String set : List.of("a", "b")) {
      List<Pair> pairs = all.stream().filter(p -> p.set().equals(set)).toList();
      System.out.printf(
          Locale.ROOT,
          "set %s: %d pairs, %d of them the same%n",
          set,
          pairs.size(),
          pairs.stream().filter(Pair::same).count());
      score("word sequences", pairs, Pair::lexical);
      score("word sequences, contrasts apart", pairs, p -> p.lexical() && !p.apart());
      score("with the semantic stage", pairs, Pair::both);
    }
    if (List.of(args).contains("--errors")) {
      all.stream()
          .filter(p -> p.both() != p.same())
          .forEach(p -> System.out.println((p.same() ? "missed: " : "wrong: ") + p));
    }
  }

  private static void score(String stage, List<Pair> pairs, Predicate<Pair> says) {
    long right = pairs.stream().filter(p -> p.same() && says.test(p)).count();
    long wrong = pairs.stream().filter(p -> !p.same() && says.test(p)).count();
    long missed = pairs.stream().filter(p -> p.same() && !says.test(p)).count();
    System.out.printf(
        Locale.ROOT,
        "%-32s precision %.3f, recall %.3f, F1 %.3f (%d right, %d wrong, %d missed)%n",
        stage,
        (double) right / Math.max(1, right + wrong),
        (double) right / (right + missed),
        2.0 * right / (2 * right + wrong + missed),
        right,
        wrong,
        missed);
  }

  private static List<Pair> pairs() throws IOException {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(RestatementEval.class.getResourceAsStream(PAIRS), PAIRS),
                StandardCharsets.UTF_8))) {
      return in.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .map(c -> new Pair(c[0], c[1], c[2].equals("same"), c[3], c[4]))
          .toList();
    }
  }
}
