package parley.extract;

import java.util.ArrayList;
import java.util.List;
import parley.attribution.Attribution;
import parley.attribution.Attributor;
import parley.attribution.QuoteRegions;
import parley.extract.coding.CodingUnit;
import parley.extract.who.SpeakerResolver;
import parley.party.Speaker;
import parley.text.Document;
import parley.text.Extent;

/**
 * Finds who says what in a document, before it is known what is a position: attributions, mended
 * where the words around them tell more than the tagger saw, and their speakers.
 */
public final class StatementFinder {
  /** Attributions less sure than this are left out: a wrong source is worse than none. */
  private static final double LEAST_CONFIDENCE = 0.35;

  private final Attributor attributor;
  private final SpeakerResolver resolver;

  /** A finder of these stages. */
  public StatementFinder(Attributor attributor, SpeakerResolver resolver) {
    this.attributor = attributor;
    this.resolver = resolver;
  }

  /** All that would be coded: each statement and the parts that it might have, in reading order. */
  public List<CodingUnit> units(Document document) {
    return candidates(document).stream().flatMap(c -> c.units().stream()).toList();
  }

  /** The stages' names: attribution, then speakers. */
  String attributorName() {
    return attributor.name();
  }

  String resolverName() {
    return resolver.name();
  }

  List<Candidate> candidates(Document document) {
    var quotes = new QuoteRegions(document.text());
    List<Attribution> attributions = attributions(document, quotes);
    List<Speaker> speakers = resolver.resolve(document, attributions);
    int[] outer = Nesting.outerOf(attributions);
    var hearsay = new HearsayCues(document.text());
    var parts = new ContentParts(document.text());
    var candidates = new ArrayList<Candidate>();
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
      candidates.add(new Candidate(document.text(), List.copyOf(units)));
    }
    return candidates;
  }

  private List<Attribution> attributions(Document document, QuoteRegions quotes) {
    String text = document.text();
    var pointing = new PointingBack(text, quotes);
    List<Attribution> mended =
        WholeSources.mended(attributor.attributions(document), text).stream()
            .filter(a -> a.confidence() >= LEAST_CONFIDENCE && !Nobody.says(a, text))
            .map(a -> pointing.corrected(Addressee.corrected(a, text)))
            .toList();
    List<Attribution> owned = new QuoteOwners(text, quotes).settled(mended);
    List<Attribution> quoted = new SpeechGoesOn(text).added(new ContinuedQuotes(text).added(owned));
    List<Attribution> told = new StatedIntentions(text, quotes).added(quoted);
    List<Attribution> seconded = new Seconders(text, quotes).added(told);
    List<Attribution> judged = new VerdictsInPassing(text, quotes).added(seconded);
    List<Attribution> named = new StancesAsNouns(text, quotes).added(judged);
    var quotations = new QuotationMarks(text, quotes);
    List<Attribution> once = Repetitions.without(named);
    return new NestedStatements(text).closed(once).stream().map(quotations::mended).toList();
  }
}
