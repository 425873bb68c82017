package parley.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import parley.attribution.Attribution;
import parley.attribution.QuoteType;
import parley.explain.Explanation;
import parley.extract.coding.CodedDocument;
import parley.extract.coding.CodingUnit;
import parley.extract.tagger.GoldDocument;
import parley.party.Authority;
import parley.party.SourceKind;
import parley.party.Speaker;
import parley.position.Position;

/**
 * Codings of our own for real articles in which others marked who says what: {@code === ID}, then a
 * {@link CodingLines line} for each of the article's relations, by its number from 1. The articles
 * belong to their publishers and are read from where they lie. Who speaks for which party is not
 * coded. They are there to measure; nothing that ships learned from them.
 */
public final class AttributionCodings {
  private static final Pattern HEAD = Pattern.compile("(?m)^=== ");
  private static final Explanation CODED = Explanation.of("coded by a language model");

  private AttributionCodings() {}

  /** The coded ones among the articles of a JSON Lines file, in the order of the codings. */
  public static List<CodedDocument> documents(Path articles) throws IOException {
    return documents(TrainingResource.text("attribution-codings.txt"), articles);
  }

  /**
   * The same with other codings.
   *
   * @throws IllegalArgumentException if they do not fit the articles
   */
  static List<CodedDocument> documents(String codings, Path articles) throws IOException {
    Map<String, GoldDocument> byId = new HashMap<>();
    GoldAttributions.relations(articles).forEach(d -> byId.put(d.document().id(), d));
    var coded = new ArrayList<CodedDocument>();
    for (String block : HEAD.splitAsStream(codings).filter(b -> !b.isBlank()).toList()) {
      int newline = block.indexOf('\n');
      String id = block.substring(0, newline).strip();
      GoldDocument article = byId.get(id);
      if (article == null) {
        throw new IllegalArgumentException("no article " + id + " in " + articles);
      }
      coded.add(coded(article, CodingLines.of(block.substring(newline))));
    }
    return List.copyOf(coded);
  }

  private static CodedDocument coded(GoldDocument article, List<Map<String, String>> lines) {
    var units = new ArrayList<CodingUnit>();
    var positions = new ArrayList<Optional<Position>>();
    for (Map<String, String> line : lines) {
      int number = CodingLines.number(line);
      if (number < 1 || number > article.relations().size()) {
        throw new IllegalArgumentException(article.document().id() + " has no relation " + number);
      }
      units.add(unit(article, article.relations().get(number - 1)));
      positions.add(CodingLines.position(line, Optional.empty(), CODED));
    }
    return new CodedDocument(article.document(), units, positions);
  }

  private static CodingUnit unit(GoldDocument article, GoldDocument.Gold relation) {
    var attribution =
        new Attribution(
            relation.source(),
            relation.cue(),
            relation.content(),
            QuoteType.of(article.document().text(), relation.content()),
            1);
    var speaker =
        new Speaker(
            Optional.empty(),
            Optional.empty(),
            relation.source().isEmpty() ? SourceKind.NONE : SourceKind.PERSON,
            Authority.UNKNOWN,
            Optional.empty(),
            Optional.empty(),
            CODED);
    return new CodingUnit(attribution, speaker, false, false);
  }
}
