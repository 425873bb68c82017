package parley.extract.coding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parley.explain.Explanation;
import parley.extract.linear.SoftmaxModel;
import parley.issue.Codebook;
import parley.issue.Issue;
import parley.party.SourceKind;
import parley.position.Act;
import parley.position.Position;
import parley.position.RedLineTest;
import parley.position.Stance;
import parley.position.Strength;
import parley.text.Document;

/**
 * Codes positions by a code book: small classifiers learned from coded statements decide whether a
 * side is taken, which, by what act and how firmly; the code book's cues lead to issue and
 * proposition; wording rules with scope raise or lower the strength. Tens of thousands of words a
 * second on one core.
 */
public final class CodebookPositionCoder implements PositionCoder {
  /** From this probability on a statement is taken to hold a position. */
  private static final double TAKES_A_SIDE = Double.parseDouble(System.getProperty("ts", "0.35"));

  /** How much one cue of an issue counts beside the model's opinion. */
  private static final double CUE_WEIGHT = 3;

  private static final double FLOOR = 0.03;

  private final Codebook codebook;
  private final CodingModels models;
  private final IssueFinder issues;
  private final PropositionChooser propositions;

  CodebookPositionCoder(Codebook codebook, CodingModels models) {
    this.codebook = codebook;
    this.models = models;
    this.issues = new IssueFinder(codebook);
    this.propositions = new PropositionChooser(codebook);
  }

  /** The coder with the code book and the models that ship with Parley. */
  public static CodebookPositionCoder standard() {
    return of(CodebookReader.builtIn());
  }

  /** The coder with a code book of one's own and the models that ship with Parley. */
  public static CodebookPositionCoder of(Codebook codebook) {
    return new CodebookPositionCoder(codebook, CodingModels.standard());
  }

  /** The code book by which it codes. */
  public Codebook codebook() {
    return codebook;
  }

  @Override
  public String name() {
    return "codebook-coder/"
        + models.hash()
        + " with "
        + codebook.name()
        + " "
        + codebook.version();
  }

  @Override
  public List<Optional<Position>> code(Document document, List<CodingUnit> units) {
    List<String> topics = units.isEmpty() ? List.of() : issues.topics(document.text());
    return units.stream().map(unit -> code(document.text(), unit, topics)).toList();
  }

  private Optional<Position> code(String text, CodingUnit unit, List<String> topics) {
    String content = unit.attribution().content().in(text);
    List<String> hits = issues.hits(content);
    var statement = new StatementFeatures(unit, text);
    int[] features = statement.vector(hits);
    double taken = models.position().probabilities(features)[1];
    boolean somebody = unit.speaker().kind() != SourceKind.UNNAMED || !unit.nested();
    if (taken < TAKES_A_SIDE || content.strip().endsWith("?") || !somebody) {
      return Optional.empty();
    }
    Labelled issue = issue(statement.issueVector(hits, topics), content);
    String cue = unit.attribution().cue().in(text);
    var choice = propositions.choose(issue.label(), content, Optional.empty());
    Labelled side = best(models.stance(), features);
    Stance stance = stance(side.label(), choice.turned(), cue + " " + content);
    Act act = Act.valueOf(best(models.act(), features).label().toUpperCase(Locale.ROOT));
    Strength strength = strength(features, cue, content);
    RedLineTest test = redLine(unit, issue.label(), stance, act, strength);
    double confidence = Math.min(1, taken * Math.sqrt(issue.sure() * side.sure()));
    return Optional.of(
        new Position(
            issue.label(),
            choice.sentence(),
            stance,
            act,
            strength,
            test.holds(),
            ConditionFinder.in(text, unit.attribution().content()),
            confidence,
            Explanation.of(
                "takes a side",
                taken,
                Explanation.of("issue " + issue.label() + ": cues " + hits, issue.sure()),
                Explanation.of("proposition by " + choice.because()),
                Explanation.of("stance " + stance.word(), side.sure()),
                Explanation.of("red line: " + test))));
  }

  /** A class with its probability. */
  private record Labelled(String label, double sure) {}

  private static Labelled best(SoftmaxModel model, int[] features) {
    double[] p = model.probabilities(features);
    int best = 0;
    for (int c = 1; c < p.length; c++) {
      best = p[c] > p[best] ? c : best;
    }
    return new Labelled(model.classes().get(best), p[best]);
  }

  /** The model's issue where the code book knows it, weighed by the cues that occur. */
  private Labelled issue(int[] features, String content) {
    double[] p = models.issue().probabilities(features);
    int[] counts = issues.counts(content);
    double sum = 0;
    double top = -1;
    String label = codebook.issues().get(0).id();
    for (int i = 0; i < counts.length; i++) {
      Issue issue = codebook.issues().get(i);
      int known = models.issue().indexOf(issue.id());
      double prior = known < 0 ? 1.0 / counts.length : p[known];
      double weight = (FLOOR + prior) * (1 + CUE_WEIGHT * counts[i]);
      sum += weight;
      if (weight > top) {
        top = weight;
        label = issue.id();
      }
    }
    return new Labelled(label, top / sum);
  }

  private static Stance stance(String side, boolean turned, String words) {
    if (Wording.undone(words)) {
      return Stance.NEUTRAL;
    }
    Stance stance = side.equals("for") ? Stance.FOR : Stance.AGAINST;
    return turned ? stance.opposite() : stance;
  }

  private Strength strength(int[] features, String cue, String content) {
    String words = cue + " " + content;
    if (Wording.categorical(words)) {
      return Strength.CATEGORICAL;
    }
    double[] p = models.strength().probabilities(features);
    double level = 0;
    for (int c = 0; c < p.length; c++) {
      level += p[c] * (c + 1);
    }
    level += Wording.firm(words) ? 0.25 : 0;
    level -= Wording.soft(words) ? 0.35 : 0;
    return Strength.ofLevel((int) Math.max(1, Math.min(3, Math.round(level))));
  }

  private RedLineTest redLine(
      CodingUnit unit, String issueId, Stance stance, Act act, Strength strength) {
    boolean own =
        switch (act) {
          case REFUSE, REJECT, ASSERT, COMMIT -> true;
          case DEMAND, ACCEPT, OFFER, CONCEDE, THREATEN, WISH, SUPPORT, PREDICT ->
              stance == Stance.AGAINST && act == Act.DEMAND;
        };
    boolean named = unit.speaker().kind() != SourceKind.UNNAMED;
    return new RedLineTest(
        strength,
        own,
        codebook.issue(issueId).map(Issue::settlementTerm).orElse(false),
        unit.speaker().authority(),
        unit.speaker().party().isPresent() && named,
        unit.hearsay(),
        unit.nested());
  }
}
