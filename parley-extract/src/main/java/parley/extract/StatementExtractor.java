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
    var statements = new ArrayList<Statement>();
    for (int i = 0; i < units.size(); i++) {
      statements.add(
          new Statement(
              idPrefix + (i + 1),
              document.id(),
              attributions.get(i),
              speakers.get(i),
              units.get(i).hearsay(),
              outer[i] < 0 ? Optional.empty() : Optional.of(idPrefix + (outer[i] + 1)),
              document.date(),
              positions.get(i)));
    }
    return statements;
  }

  /** What the stages are, for the provenance of results: stage to name and version. */
  public java.util.Map<String, String> resources() {
    return java.util.Map.of(
        "attribution", attributor.name(), "speakers", resolver.name(), "positions", coder.name());
  }
}
