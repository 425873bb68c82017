package parley.extract;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import parley.attribution.Attribution;
import parley.attribution.Attributor;
import parley.attribution.QuoteRegions;
import parley.extract.coding.CodingUnit;
import parley.extract.coding.PositionCoder;
import parley.extract.who.SpeakerResolver;
import parley.party.Speaker;
import parley.position.Position;
import parley.position.Statement;
import parley.text.Document;
import parley.text.Extent;

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
    List<Attribution> attributions =
        attributor.attributions(document).stream()
            .map(a -> Addressee.corrected(a, document.text()))
            .toList();
    List<Speaker> speakers = resolver.resolve(document, attributions);
    List<Choice> choices = choices(document, attributions, speakers);
    List<CodingUnit> units = choices.stream().flatMap(c -> c.units().stream()).toList();
    Iterator<Optional<Position>> coded = coder.code(document, units).iterator();
    var told = new ArrayList<Told>();
    for (Choice choice : choices) {
      told.addAll(choice.decide(choice.units().stream().map(unit -> coded.next()).toList()));
    }
    return statements(document, idPrefix, told);
  }

  /** A unit that becomes a statement. */
  private record Told(CodingUnit unit, Optional<Position> position) {}

  /**
   * A statement as a whole and, where its content has several parts, each part: which are told is
   * decided by what takes a position.
   *
   * @param units the whole first, then its parts if there are any
   */
  private record Choice(List<CodingUnit> units) {
    List<Told> decide(List<Optional<Position>> positions) {
      var parts = new ArrayList<Told>();
      for (int i = 1; i < units.size(); i++) {
        parts.add(new Told(units.get(i), positions.get(i)));
      }
      if (parts.stream().anyMatch(part -> part.position().isPresent())) {
        return parts;
      }
      var whole = new Told(units.get(0), positions.get(0));
      // what stands in a speech without a cue is a statement only where it takes a position
      boolean reported = !whole.unit().attribution().cue().isEmpty();
      return reported || whole.position().isPresent() ? List.of(whole) : List.of();
    }
  }

  private static List<Choice> choices(
      Document document, List<Attribution> attributions, List<Speaker> speakers) {
    int[] outer = Nesting.outerOf(attributions);
    var hearsay = new HearsayCues(document.text());
    var parts = new ContentParts(document.text());
    var quotes = new QuoteRegions(document.text());
    var choices = new ArrayList<Choice>();
    for (int i = 0; i < attributions.size(); i++) {
      Attribution whole = attributions.get(i);
      boolean secondHand = hearsay.marks(whole);
      boolean nested = outer[i] >= 0;
      var units = new ArrayList<CodingUnit>();
      units.add(new CodingUnit(whole, speakers.get(i), secondHand, nested));
      List<Extent> contents = parts.of(whole.content());
      if (contents.size() > 1) {
        for (Extent content : contents) {
          var part =
              new Attribution(
                  whole.source(), whole.cue(), content, quotes.typeOf(content), whole.confidence());
          units.add(new CodingUnit(part, speakers.get(i), secondHand, nested));
        }
      }
      choices.add(new Choice(List.copyOf(units)));
    }
    return choices;
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
              unit.attribution(),
              unit.speaker(),
              unit.hearsay(),
              outer[i] < 0 ? Optional.empty() : Optional.of(idPrefix + (outer[i] + 1)),
              document.date(),
              told.get(i).position()));
    }
    return statements;
  }

  /** What the stages are, for the provenance of results: stage to name and version. */
  public java.util.Map<String, String> resources() {
    return java.util.Map.of(
        "attribution", attributor.name(), "speakers", resolver.name(), "positions", coder.name());
  }
}
