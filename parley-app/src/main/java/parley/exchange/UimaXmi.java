package parley.exchange;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.ledger.LedgerStatement;
import parley.ledger.PlacedText;
import parley.position.Condition;
import parley.position.Position;
import parley.text.Span;

/**
 * Documents as UIMA CAS in XMI 1.0 with their type system, as UIMA and INCEpTION read them.
 * Contents are of the type {@code webanno.custom.Statement}, sources and cues of {@code
 * webanno.custom.StatementSource} and {@code …Cue}; the feature {@code statement} holds the id that
 * belongs to all of them. Offsets are UTF-16 units, as in UIMA; characters that XML cannot hold are
 * U+FFFD, so that offsets stay.
 */
public final class UimaXmi implements DocumentArchive.Format {
  private static final String CONTENT = "Statement";
  private static final String SOURCE = "StatementSource";
  private static final String CUE = "StatementCue";
  private static final List<String> FEATURES =
      List.of(
          "statement",
          "party",
          "actor",
          "issue",
          "proposition",
          "stance",
          "act",
          "strength",
          "redLine",
          "condition",
          "review",
          "coder",
          "saidOn");
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
          + "<xmi:XMI xmlns:xmi=\"http://www.omg.org/XMI\""
          + " xmlns:cas=\"http:///uima/cas.ecore\" xmlns:tcas=\"http:///uima/tcas.ecore\""
          + " xmlns:custom=\"http:///webanno/custom.ecore\" xmi:version=\"2.0\">\n"
          + "<cas:NULL xmi:id=\"0\"/>\n";

  @Override
  public void document(String name, PlacedText text, DocumentArchive archive) throws IOException {
    archive.file(name + ".xmi", new Cas(text).xml());
  }

  @Override
  public void common(DocumentArchive archive) throws IOException {
    archive.file("TypeSystem.xml", typeSystem());
  }

  private static String typeSystem() {
    var out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<typeSystemDescription xmlns=\"http://uima.apache.org/resourceSpecifier\">\n");
    out.append("<name>Parley</name>\n<types>\n");
    type(out, CONTENT, FEATURES);
    type(out, SOURCE, List.of("statement"));
    type(out, CUE, List.of("statement"));
    return out.append("</types>\n</typeSystemDescription>\n").toString();
  }

  private static void type(StringBuilder out, String name, List<String> features) {
    out.append("<typeDescription><name>webanno.custom.").append(name).append("</name>");
    out.append("<description/><supertypeName>uima.tcas.Annotation</supertypeName><features>\n");
    for (String feature : features) {
      out.append("<featureDescription><name>")
          .append(feature)
          .append("</name><description/>")
          .append("<rangeTypeName>uima.cas.String</rangeTypeName></featureDescription>\n");
    }
    out.append("</features></typeDescription>\n");
  }

  /** One document. */
  private static final class Cas {
    private static final int SOFA = 1;

    private final PlacedText text;
    private final StringBuilder out = new StringBuilder(HEAD);
    private final StringBuilder members = new StringBuilder();
    private int last = SOFA;

    Cas(PlacedText text) {
      this.text = text;
    }

    String xml() {
      annotation(
          "tcas:DocumentAnnotation",
          new Span(0, text.text().length()),
          Map.of("language", "x-unspecified"));
      for (PlacedText.Placed placed : text.statements()) {
        LedgerStatement s = placed.statement();
        // an annotation has no gaps: each piece of a content says the same
        placed.content().forEach(span -> annotation("custom:" + CONTENT, span, features(s)));
        Map<String, String> id = Map.of("statement", s.id());
        placed.source().forEach(span -> annotation("custom:" + SOURCE, span, id));
        placed.cue().forEach(span -> annotation("custom:" + CUE, span, id));
      }
      out.append("<cas:Sofa xmi:id=\"" + SOFA + "\" sofaNum=\"1\" sofaID=\"_InitialView\"");
      out.append(" mimeType=\"text\" sofaString=\"");
      out.append(XmlText.escaped(text.text())).append("\"/>\n");
      out.append("<cas:View sofa=\"" + SOFA + "\" members=\"" + members.toString().strip());
      return out.append("\"/>\n</xmi:XMI>\n").toString();
    }

    private void annotation(String type, Span span, Map<String, String> features) {
      last++;
      members.append(last).append(' ');
      out.append('<').append(type).append(" xmi:id=\"").append(last).append('"');
      out.append(" sofa=\"" + SOFA + "\" begin=\"").append(span.start());
      out.append("\" end=\"").append(span.end()).append('"');
      features.forEach(
          (name, value) ->
              out.append(' ')
                  .append(name)
                  .append("=\"")
                  .append(XmlText.escaped(value))
                  .append('"'));
      out.append("/>\n");
    }

    /** Only what is known. */
    private static Map<String, String> features(LedgerStatement s) {
      Map<String, String> features = new LinkedHashMap<>();
      features.put("statement", s.id());
      s.shown()
          .ifPresent(
              coding -> {
                coding.speaker().party().ifPresent(p -> features.put("party", p));
                coding.speaker().actor().ifPresent(a -> features.put("actor", a));
                coding.position().ifPresent(p -> position(features, p));
              });
      features.put("review", s.state().word());
      s.shown().ifPresent(c -> features.put("coder", BratStandoff.coder(c.coder())));
      s.saidOn().ifPresent(day -> features.put("saidOn", day.toString()));
      return features;
    }

    private static void position(Map<String, String> features, Position p) {
      features.put("issue", p.issue());
      features.put("proposition", p.proposition());
      features.put("stance", p.stance().word());
      features.put("act", p.act().word());
      features.put("strength", p.strength().word());
      features.put("redLine", Boolean.toString(p.redLine()));
      p.condition().map(Condition::text).ifPresent(c -> features.put("condition", c));
    }
  }
}
