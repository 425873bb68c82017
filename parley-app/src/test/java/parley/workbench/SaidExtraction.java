package parley.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import parley.attribution.Attribution;
import parley.attribution.Attributor;
import parley.attribution.QuoteType;
import parley.brief.PartyMention;
import parley.explain.Explanation;
import parley.extract.StatementExtractor;
import parley.extract.coding.CodingUnit;
import parley.extract.coding.PositionCoder;
import parley.extract.who.SpeakerResolver;
import parley.issue.Codebook;
import parley.issue.Issue;
import parley.party.Authority;
import parley.party.SourceKind;
import parley.party.Speaker;
import parley.position.Act;
import parley.position.Position;
import parley.position.Stance;
import parley.position.Strength;
import parley.text.Document;
import parley.text.Extent;
import parley.text.Span;

/**
 * The simplest stages that are whole: sentences {@code XX says yes|no to THING.} in which XX is a
 * party's code; any other pair of capitals is a mention.
 */
public final class SaidExtraction implements Attributor, SpeakerResolver, PositionCoder {
  private static final Pattern SENTENCE =
      Pattern.compile("([A-Z]{2}) (says) ((yes|no) to [a-z]+)\\.");
  private static final Pattern CODE = Pattern.compile("\\b[A-Z]{2}\\b");

  /** These stages. */
  public static Extraction extraction() {
    var stages = new SaidExtraction();
    var issue = new Issue("thing", "Things", List.of(), List.of(), List.of(), true);
    return new Extraction(
        stages,
        new StatementExtractor(stages, stages, stages),
        new Codebook("things", "1", "0".repeat(64), List.of(issue)),
        SaidExtraction::mentions);
  }

  @Override
  public String name() {
    return "sentences with says";
  }

  @Override
  public List<Attribution> attributions(Document document) {
    var found = new ArrayList<Attribution>();
    var matcher = SENTENCE.matcher(document.text());
    while (matcher.find()) {
      found.add(
          new Attribution(
              Extent.of(new Span(matcher.start(1), matcher.end(1))),
              Extent.of(new Span(matcher.start(2), matcher.end(2))),
              Extent.of(new Span(matcher.start(3), matcher.end(3))),
              QuoteType.INDIRECT,
              1));
    }
    return found;
  }

  @Override
  public List<Speaker> resolve(Document document, List<Attribution> attributions) {
    return attributions.stream()
        .map(
            a ->
                new Speaker(
                    Optional.empty(),
                    Optional.of(a.source().in(document.text())),
                    SourceKind.STATE,
                    Authority.BINDING,
                    Optional.empty(),
                    Optional.empty(),
                    Explanation.of("its code")))
        .toList();
  }

  @Override
  public List<Optional<Position>> code(Document document, List<CodingUnit> units) {
    return units.stream()
        .map(
            unit -> {
              String words = unit.attribution().content().in(document.text());
              return Optional.of(
                  new Position(
                      "thing",
                      words.substring(words.lastIndexOf(' ') + 1) + " happens",
                      words.startsWith("yes") ? Stance.FOR : Stance.AGAINST,
                      Act.ASSERT,
                      Strength.MEDIUM,
                      false,
                      Optional.empty(),
                      1,
                      Explanation.of("yes or no")));
            })
        .toList();
  }

  private static List<PartyMention> mentions(Document document) {
    return CODE.matcher(document.text())
        .results()
        .map(m -> new PartyMention(document.id(), new Span(m.start(), m.end()), m.group()))
        .toList();
  }
}
