package parley.exchange;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import parley.error.InputException;
import parley.ledger.Transfer;
import parley.text.Extent;
import parley.text.Span;

/**
 * Reads UIMA CAS in XMI 1.0 with the types of {@link UimaXmi}, as it or INCEpTION wrote them.
 * Annotations of one {@code statement} belong together; a content without that feature, drawn by
 * hand, is a statement of its own, and a source or cue without it stays behind, as do all other
 * types.
 */
public final class UimaReader {
  private static final String ENDING = ".xmi";
  private static final String CUSTOM = "http:///webanno/custom.ecore";
  private static final String CAS = "http:///uima/cas.ecore";

  /** What one statement's annotations say. */
  private static final class Pieces {
    final String place;
    final List<Span> content = new ArrayList<>();
    final List<Span> source = new ArrayList<>();
    final List<Span> cue = new ArrayList<>();
    final Map<String, String> words = new LinkedHashMap<>();

    Pieces(String place) {
      this.place = place;
    }
  }

  private record Annotation(String place, String type, Span span, Map<String, String> words) {}

  private final String place;
  private final AnnotatedTexts texts;
  private final List<Annotation> annotations = new ArrayList<>();
  private Optional<String> text = Optional.empty();

  private UimaReader(String place, AnnotatedTexts texts) {
    this.place = place;
    this.texts = texts;
  }

  /**
   * The documents of a ZIP or folder of XMI files, or of a single one.
   *
   * @param person who drew what does not say by whom it was coded
   */
  public static List<Transfer> read(Path path, String person) {
    Map<String, String> files = AnnotatedFiles.read(path, List.of(ENDING));
    if (files.isEmpty()) {
      throw new InputException(
          path.toString(), "holds no .xmi file", "export as UIMA CAS XMI (XML 1.0)");
    }
    var texts = new AnnotatedTexts(person);
    files.forEach(
        (name, xml) -> {
          var reader = new UimaReader(path + ": " + name, texts);
          reader.read(xml);
          String stem = name.substring(name.lastIndexOf('/') + 1);
          reader.add(stem.substring(0, stem.length() - ENDING.length()));
        });
    return texts.transfers();
  }

  private void read(String xml) {
    // whoever wrote the file: no document types, no entities, nothing fetched
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader in = factory.createXMLStreamReader(new StringReader(xml));
      while (in.hasNext()) {
        if (in.next() == XMLStreamConstants.START_ELEMENT) {
          element(in);
        }
      }
    } catch (XMLStreamException e) {
      texts.problem(
          place + ":" + e.getLocation().getLineNumber(),
          "is not readable as XML: it is damaged or cut short");
    }
  }

  private void element(XMLStreamReader in) {
    if (CAS.equals(in.getNamespaceURI()) && in.getLocalName().equals("Sofa")) {
      text = text.or(() -> Optional.ofNullable(in.getAttributeValue(null, "sofaString")));
    } else if (CUSTOM.equals(in.getNamespaceURI()) && in.getLocalName().startsWith("Statement")) {
      String at = place + ":" + in.getLocation().getLineNumber();
      Map<String, String> words = new LinkedHashMap<>();
      for (int i = 0; i < in.getAttributeCount(); i++) {
        words.put(in.getAttributeLocalName(i), in.getAttributeValue(i));
      }
      int begin = number(words.get("begin"));
      int end = number(words.get("end"));
      if (begin < 0 || end <= begin) {
        texts.problem(
            at, "has no place: begin " + words.get("begin") + ", end " + words.get("end"));
      } else {
        annotations.add(new Annotation(at, in.getLocalName(), new Span(begin, end), words));
      }
    }
  }

  private static int number(@org.jspecify.annotations.Nullable String digits) {
    return digits != null && digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : -1;
  }

  private void add(String name) {
    if (text.isEmpty()) {
      texts.problem(place, "holds no text (cas:Sofa with sofaString): it is no XMI of a text");
      return;
    }
    int length = text.get().length();
    Map<String, Pieces> statements = new LinkedHashMap<>();
    for (Annotation a : annotations) {
      if (a.span().end() > length) {
        texts.problem(a.place(), "ends at " + a.span().end() + ", the text at " + length);
      } else {
        place(a, statements);
      }
    }
    texts.add(place, name, text.get(), marked(statements));
  }

  private static void place(Annotation a, Map<String, Pieces> statements) {
    String id = a.words().getOrDefault("statement", "");
    String key = id.isBlank() ? "\n" + statements.size() : id;
    switch (a.type()) {
      case "Statement" -> {
        Pieces pieces = statements.computeIfAbsent(key, k -> new Pieces(a.place()));
        pieces.content.add(a.span());
        pieces.words.putAll(a.words());
      }
      case "StatementSource" -> {
        if (!id.isBlank()) {
          statements.computeIfAbsent(key, k -> new Pieces(a.place())).source.add(a.span());
        }
      }
      case "StatementCue" -> {
        if (!id.isBlank()) {
          statements.computeIfAbsent(key, k -> new Pieces(a.place())).cue.add(a.span());
        }
      }
      default -> {
        // another layer
      }
    }
  }

  private static List<AnnotatedTexts.Marked> marked(Map<String, Pieces> statements) {
    return statements.values().stream()
        .filter(p -> !p.content.isEmpty())
        .map(
            p ->
                new AnnotatedTexts.Marked(
                    p.place,
                    Extent.union(p.content),
                    Extent.union(p.source),
                    Extent.union(p.cue),
                    p.words))
        .toList();
  }
}
