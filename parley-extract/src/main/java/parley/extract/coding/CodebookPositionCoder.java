package parley.extract.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.extract.who.DocumentSpeakerResolver;
import parley.issue.Codebook;
import parley.position.Position;
import parley.text.Document;

/**
 * Codes positions by a code book, a lexicon, small linear models and a text encoder. Each decision
 * names the words, rules and models it rests on. Safe for several threads; linear in the document.
 */
public final class CodebookPositionCoder implements PositionCoder {
  /** The least probability of being a position for a statement to be coded as one. */
  public static final double THRESHOLD = 0.40;

  private final CodingFeatures features = new CodingFeatures();
  private final CodingLexicon lexicon = CodingLexicon.standard();
  private final IssueCues cues;
  private final StatementCoding coding;
  private final Optional<CodingEncoder> encoder;
  private final DocumentSpeakerResolver parties;

  private CodebookPositionCoder(
      IssueCues cues,
      StatementCoding coding,
      Optional<CodingEncoder> encoder,
      DocumentSpeakerResolver parties) {
    this.cues = cues;
    this.coding = coding;
    this.encoder = encoder;
    this.parties = parties;
  }

  /** A coder with the code book, the linear models and the encoder that ship with Parley. */
  public static CodebookPositionCoder of(Codebook codebook) {
    return of(codebook, CodingModels.standard(), Optional.of(CodingEncoder.standard()));
  }

  /** The same without the encoder: about ten times as fast, and less exact. */
  public static CodebookPositionCoder fast(Codebook codebook) {
    return of(codebook, CodingModels.standard(), Optional.empty());
  }

  /** A coder with the code book and other models. */
  public static CodebookPositionCoder of(
      Codebook codebook, CodingModels models, Optional<CodingEncoder> encoder) {
    var cues = new IssueCues(codebook);
    var coding = new StatementCoding(cues, new Experts(models, encoder, codebook));
    return new CodebookPositionCoder(cues, coding, encoder, PartyNames.standard());
  }

  /** The same, wording propositions with the parties that this resolver knows. */
  public CodebookPositionCoder naming(DocumentSpeakerResolver resolver) {
    return new CodebookPositionCoder(cues, coding, encoder, resolver);
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
    var names = new NameWords(document.text(), parties);
    var topics = new DocumentTopics(document, units, cues);
    Optional<List<CodingEncoder.Answers>> answers = encoder.map(e -> e.answers(document, units));
    for (int i = 0; i < units.size(); i++) {
      int at = i;
      var c = new CodingCase(document.text(), units.get(i), names, lexicon);
      var seen =
          new StatementCoding.Seen(features.ofStance(c, topics), answers.map(all -> all.get(at)));
      Decision<Boolean> taking = coding.takesSide(c, seen);
      if (onlyPositions && !taking.value()) {
        verdicts.add(Optional.empty());
      } else {
        var topic = new StatementCoding.Topic(features.ofTopic(c, topics), topics);
        verdicts.add(Optional.of(coding.position(c, seen, taking, topic)));
      }
    }
    return verdicts;
  }

  @Override
  public String name() {
    Codebook book = cues.codebook();
    String models = encoder.map(e -> " with " + e.name()).orElse("");
    return "codebook " + book.name() + " " + book.version() + " " + book.sha256() + models;
  }
}
