package parley.extract.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import parley.error.Problem;
import parley.text.Document;

/**
 * DOCX (ECMA-376 part 1): the paragraphs of {@code word/document.xml}, separated by an empty line,
 * deleted text left out; title and creation date from {@code docProps/core.xml}. Two elements of a
 * zip are all that is needed, so no office library is; entities and links are never followed and a
 * part that unpacks to more than 256 MB is refused.
 */
final class DocxReader implements FormatReader {
  private static final int LARGEST_PART = 256 << 20;

  @Override
  public Optional<Document> read(Source source, byte[] bytes, DocumentSink sink) {
    Document document = Document.of(source.id(), "");
    boolean found = false;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("word/document.xml")) {
          document = withText(document, paragraphs(part(zip)));
          found = true;
        } else if (entry.getName().equals("docProps/core.xml")) {
          document = withProperties(document, part(zip));
        }
      }
    } catch (IOException | XMLStreamException e) {
      sink.skipped(new Problem(source.place(), "is no readable DOCX: " + e.getMessage(), ""));
      return Optional.empty();
    }
    if (!found) {
      sink.skipped(
          new Problem(
              source.place(), "is no DOCX: it has no word/document.xml", "save it as DOCX"));
      return Optional.empty();
    }
    return Optional.of(document);
  }

  private static byte[] part(ZipInputStream zip) throws IOException {
    byte[] bytes = zip.readNBytes(LARGEST_PART);
    if (zip.read() >= 0) {
      throw new IOException("a part unpacks to more than 256 MB");
    }
    return bytes;
  }

  private static XMLStreamReader xml(byte[] bytes) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
  }

  private static String paragraphs(byte[] part) throws XMLStreamException {
    var paragraphs = new ArrayList<String>();
    var current = new StringBuilder();
    boolean text = false;
    XMLStreamReader xml = xml(part);
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        String name = xml.getLocalName();
        text = name.equals("t");
        current.append(name.equals("tab") || name.equals("br") ? " " : "");
      } else if (event == XMLStreamConstants.CHARACTERS && text) {
        current.append(xml.getText());
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        text = false;
        if (xml.getLocalName().equals("p")) {
          String paragraph = current.toString().replaceAll("\\s+", " ").strip();
          if (!paragraph.isEmpty()) {
            paragraphs.add(paragraph);
          }
          current.setLength(0);
        }
      }
    }
    return String.join("\n\n", paragraphs);
  }

  private static Document withText(Document d, String text) {
    return new Document(d.id(), d.title(), d.date(), d.publisher(), d.url(), text);
  }

  private static Document withProperties(Document d, byte[] part) throws XMLStreamException {
    String title = "";
    String created = "";
    XMLStreamReader xml = xml(part);
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals("title")) {
          title = xml.getElementText();
        } else if (xml.getLocalName().equals("created")) {
          created = xml.getElementText();
        }
      }
    }
    return new Document(
        d.id(),
        Optional.of(title).filter(t -> !t.isBlank()),
        DateText.parse(created),
        d.publisher(),
        d.url(),
        d.text());
  }
}
