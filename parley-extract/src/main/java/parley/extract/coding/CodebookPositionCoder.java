package parley.extract.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.extract.linear.FeatureBag;
import parley.issue.Codebook;
import parley.position.Position;
import parley.text.Document;

/**
 * Codes positions by a code book, a lexicon and small linear models. Each decision names the words,
 * rules and models it rests on. Safe for several threads; linear in the document.
 */
public final class CodebookPositionCoder implements PositionCoder {
  /** The least probability of being a position for a statement to be coded as one. */
  public static final double THRESHOLD = 0.5;

  private final CodingFeatures features = new CodingFeatures();
  private final CodingLexicon lexicon = CodingLexicon.standard();
  private final IssueCues cues;
  private final StatementCoding coding;

  private CodebookPositionCoder(Codebook codebook, CodingModels models) {
    this.cues = new IssueCues(codebook);
    this.coding = new StatementCoding(cues, models);
  }

  /** A coder with the built-in code book. */
  public static CodebookPositionCoder standard() {
    return of(CodebookReader.builtIn());
  }

  /** A coder with the code book and the models that ship with Parley. */
  public static CodebookPositionCoder of(Codebook codebook) {
    return of(codebook, CodingModels.standard());
  }

  /** A coder with the code book and other models. */
  public static CodebookPositionCoder of(Codebook codebook, CodingModels models) {
    return new CodebookPositionCoder(codebook, models);
  }

  @Override
  public List<Optional<Position>> code(Document document, List<CodingUnit> units) {
    return judge(document, units, true).stream()
        .map(verdict -> verdict.map(Verdict::position))
        .toList();
  }

  /**
   * What the coder thinks of a statement, position or not.
   *
   * @param probability that it takes a position
   * @param position what it would be
   * @param stanceProbability of the stance chosen
   */
  public record Verdict(double probability, Position position, double stanceProbability) {}

  /** The verdicts on all units, for measuring: same size and order. */
  public List<Verdict> judge(Document document, List<CodingUnit> units) {
    return judge(document, units, false).stream().map(Optional::orElseThrow).toList();
  }

  private List<Optional<Verdict>> judge(
      Document document, List<CodingUnit> units, boolean onlyPositions) {
    var verdicts = new ArrayList<Optional<Verdict>>();
    if (units.isEmpty()) {
      return verdicts;
    }
    var names = new NameWords(document.text());
    var topics = new DocumentTopics(document, units, cues);
    for (CodingUnit unit : units) {
      var c = new CodingCase(document.text(), unit, names, lexicon);
      FeatureBag bag = features.ofStance(c, topics);
      Decision<Boolean> taking = coding.takesSide(c, bag);
      if (onlyPositions && !taking.value()) {
        verdicts.add(Optional.empty());
      } else {
        var topic = new StatementCoding.Topic(features.ofTopic(c, topics), topics);
        verdicts.add(Optional.of(coding.position(c, bag, taking, topic)));
      }
    }
    return verdicts;
  }

  @Override
  public String name() {
    Codebook book = cues.codebook();
    return "codebook " + book.name() + " " + book.version() + " " + book.sha256();
  }
}
