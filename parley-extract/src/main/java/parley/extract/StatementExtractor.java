package parley.extract;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.attribution.Attributor;
import parley.extract.coding.CodingUnit;
import parley.extract.coding.PositionCoder;
import parley.extract.language.TextLanguage;
import parley.extract.who.SpeakerResolver;
import parley.position.Position;
import parley.position.Statement;
import parley.text.Document;

/**
 * From a document to its statements: attribution, then who, then what. Safe for several threads.
 */
public final class StatementExtractor {
  private final StatementFinder finder;
  private final PositionCoder coder;

  /** An extractor of these stages. */
  public StatementExtractor(Attributor attributor, SpeakerResolver resolver, PositionCoder coder) {
    this.finder = new StatementFinder(attributor, resolver);
    this.coder = coder;
  }

  /**
   * The statements of the document in reading order; ids start with the prefix. A document that is
   * plainly not in English has none.
   */
  public List<Statement> statements(Document document, String idPrefix) {
    if (TextLanguage.isForeign(document.text())) {
      return List.of();
    }
    List<Candidate> candidates = finder.candidates(document);
    List<CodingUnit> units = candidates.stream().flatMap(c -> c.units().stream()).toList();
    Iterator<Optional<Position>> coded = coder.code(document, units).iterator();
    var told = new ArrayList<Told>();
    for (Candidate candidate : candidates) {
      told.addAll(candidate.told(candidate.units().stream().map(unit -> coded.next()).toList()));
    }
    return statements(document, idPrefix, told);
  }

  private static List<Statement> statements(Document document, String idPrefix, List<Told> told) {
    int[] outer = Nesting.outerOf(told.stream().map(t -> t.unit().attribution()).toList());
    var statements = new ArrayList<Statement>();
    for (int i = 0; i < told.size(); i++) {
      CodingUnit unit = told.get(i).unit();
      statements.add(
          new Statement(
              idPrefix + (i + 1),
              document.id(),
              ContentEdges.trimmed(unit.attribution(), document.text()),
              unit.speaker(),
              unit.hearsay(),
              outer[i] < 0 ? Optional.empty() : Optional.of(idPrefix + (outer[i] + 1)),
              document.date(),
              told.get(i).position()));
    }
    return statements;
  }

  /** What the stages are, for the provenance of results: stage to name and version. */
  public Map<String, String> resources() {
    return Map.of(
        "attribution", finder.attributorName(),
        "speakers", finder.resolverName(),
        "positions", coder.name());
  }
}
