package parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import parley.attribution.Attribution;
import parley.attribution.QuoteType;
import parley.brief.Brief;
import parley.brief.Material;
import parley.brief.PartyMention;
import parley.explain.Explanation;
import parley.issue.Codebook;
import parley.party.Authority;
import parley.party.SourceKind;
import parley.party.Speaker;
import parley.position.Act;
import parley.position.Position;
import parley.position.Stance;
import parley.position.Statement;
import parley.position.Strength;
import parley.provenance.Provenance;
import parley.text.Document;
import parley.text.Extent;
import parley.text.Span;

/** Briefs of nonsense whose places overlap, nest and begin at astral characters. */
final class RandomBrief {
  private static final String[] PIECES = {
    "a", " ", "b c", "“", "”", "😀", "e\u0301", "日本", "\n", "<", "&", "\u202e", "|", "*", "x y z "
  };
  private static final List<String> PARTIES =
      List.of("RU", "US", "NATO", "RU+US", "日本国", "a very long name of a party indeed");

  private RandomBrief() {}

  static Brief of(Random random) {
    var documents = new ArrayList<Document>();
    var statements = new ArrayList<Statement>();
    for (int d = 0; d < 1 + random.nextInt(3); d++) {
      Document document = document(random, d);
      documents.add(document);
      for (int s = random.nextInt(9); s > 0; s--) {
        statements.add(statement(random, document, "s" + (statements.size() + 1)));
      }
    }
    var mentions = List.of(new PartyMention(documents.get(0).id(), new Span(0, 0), "<unheard> 😀"));
    return Brief.of(
        new Material(
            documents, statements, new Codebook("b", "1", "", List.of()), mentions, List.of()),
        new Provenance("parley brief", "0", Map.of(), Map.of()));
  }

  private static Document document(Random random, int number) {
    var text = new StringBuilder("It.");
    for (int i = 5 + random.nextInt(60); i > 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return Document.of("document " + number, text.toString());
  }

  private static Statement statement(Random random, Document document, String id) {
    Extent content = extent(random, document.text());
    while (content.isEmpty()) {
      content = extent(random, document.text());
    }
    String party = PARTIES.get(random.nextInt(PARTIES.size()));
    return new Statement(
        id,
        document.id(),
        new Attribution(
            extent(random, document.text()),
            extent(random, document.text()),
            content,
            QuoteType.of(document.text(), content),
            random.nextDouble()),
        new Speaker(
            random.nextBoolean() ? Optional.of("Ann *Roe* 日本") : Optional.empty(),
            random.nextInt(4) == 0 ? Optional.empty() : Optional.of(party),
            SourceKind.PERSON,
            Authority.UNKNOWN,
            Optional.empty(),
            Optional.empty(),
            Explanation.of("chance")),
        random.nextBoolean(),
        Optional.empty(),
        Optional.empty(),
        random.nextInt(3) == 0 ? Optional.empty() : Optional.of(position(random)));
  }

  private static Position position(Random random) {
    Strength strength = Strength.values()[random.nextInt(4)];
    return new Position(
        "issue_" + random.nextInt(2),
        random.nextBoolean()
            ? "日本 joins | the *pact*"
            : "Somebody leaves the pact within a week or two",
        Stance.values()[random.nextInt(3)],
        Act.ASSERT,
        strength,
        strength == Strength.CATEGORICAL,
        Optional.empty(),
        random.nextDouble(),
        Explanation.of("chance"));
  }

  private static Extent extent(Random random, String text) {
    var spans = new ArrayList<Span>();
    for (int i = random.nextInt(3); i > 0; i--) {
      int a = boundary(text, random.nextInt(text.length()));
      int b = boundary(text, random.nextInt(text.length()));
      spans.add(new Span(Math.min(a, b), Math.max(a, b)));
    }
    return Extent.union(spans);
  }

  private static int boundary(String text, int offset) {
    return Character.isLowSurrogate(text.charAt(offset)) ? offset - 1 : offset;
  }
}
