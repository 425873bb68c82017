package parley.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.attribution.Attribution;
import parley.attribution.Attributor;
import parley.extract.coding.CodingUnit;
import parley.extract.coding.PositionCoder;
import parley.extract.who.SpeakerResolver;
import parley.party.Speaker;
import parley.position.Position;
import parley.position.Statement;
import parley.text.Document;

/**
 * From a document to its statements: attribution, then who, then what. Safe for several threads.
 */
public final class StatementExtractor {
  private final Attributor attributor;
  private final SpeakerResolver resolver;
  private final PositionCoder coder;

  /** An extractor of these stages. */
  public StatementExtractor(Attributor attributor, SpeakerResolver resolver, PositionCoder coder) {
    this.attributor = attributor;
    this.resolver = resolver;
    this.coder = coder;
  }

  /** The statements of the document in reading order; ids start with the prefix. */
  public List<Statement> statements(Document document, String idPrefix) {
    List<Attribution> attributions = attributor.attributions(document);
    List<Speaker> speakers = resolver.resolve(document, attributions);
    int[] outer = Nesting.outerOf(attributions);
    var hearsay = new HearsayCues(document.text());
    var units = new ArrayList<CodingUnit>();
    for (int i = 0; i < attributions.size(); i++) {
      units.add(
          new CodingUnit(
              attributions.get(i),
              speakers.get(i),
              hearsay.marks(attributions.get(i)),
              outer[i] >= 0));
    }
    List<Optional<Position>> positions = coder.code(document, units);
    int[] number = numbers(units, positions);
    var statements = new ArrayList<Statement>();
    for (int i = 0; i < units.size(); i++) {
      if (number[i] > 0) {
        boolean nested = outer[i] >= 0 && number[outer[i]] > 0;
        statements.add(
            new Statement(
                idPrefix + number[i],
                document.id(),
                attributions.get(i),
                speakers.get(i),
                units.get(i).hearsay(),
                nested ? Optional.of(idPrefix + number[outer[i]]) : Optional.empty(),
                document.date(),
                positions.get(i)));
      }
    }
    return statements;
  }

  /**
   * The number of each unit that becomes a statement, from 1, and 0 for the others: what stands in
   * a speech without a cue is a statement only where it takes a position.
   */
  private static int[] numbers(List<CodingUnit> units, List<Optional<Position>> positions) {
    var number = new int[units.size()];
    int next = 1;
    for (int i = 0; i < number.length; i++) {
      boolean reported = !units.get(i).attribution().cue().isEmpty();
      number[i] = reported || positions.get(i).isPresent() ? next++ : 0;
    }
    return number;
  }

  /** What the stages are, for the provenance of results: stage to name and version. */
  public java.util.Map<String, String> resources() {
    return java.util.Map.of(
        "attribution", attributor.name(), "speakers", resolver.name(), "positions", coder.name());
  }
}
