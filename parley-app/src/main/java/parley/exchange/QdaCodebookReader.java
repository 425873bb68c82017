package parley.exchange;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import parley.error.InputException;

/**
 * Reads the codes of a code book of the REFI-QDA exchange standard ({@code .qdc}), with what is
 * below each; sets, colours and identifiers stay behind.
 */
public final class QdaCodebookReader {
  private static final String NAMESPACE = "urn:QDA-XML:codebook:1.0";
  private static final int DEEPEST = 100;

  /**
   * A code.
   *
   * @param name as people read it
   * @param below the codes below it, in their order
   */
  public record Code(String name, List<Code> below) {
    /** Copies the list. */
    public Code {
      below = List.copyOf(below);
    }
  }

  private final String place;
  private final XMLStreamReader xml;

  private QdaCodebookReader(String place, XMLStreamReader xml) {
    this.place = place;
    this.xml = xml;
  }

  /**
   * The codes that are below none.
   *
   * @param place of the text, for messages
   * @throws InputException with the place when it is no such code book
   */
  public static List<Code> read(String place, String text) {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      return new QdaCodebookReader(place, factory.createXMLStreamReader(new StringReader(text)))
          .codes();
    } catch (XMLStreamException e) {
      throw new InputException(
          place + ":" + e.getLocation().getLineNumber(),
          "is not readable as XML: it is damaged or cut short",
          "");
    }
  }

  private List<Code> codes() throws XMLStreamException {
    xml.nextTag();
    if (!xml.getLocalName().equals("CodeBook") || !NAMESPACE.equals(xml.getNamespaceURI())) {
      throw new InputException(
          place,
          "is no code book of REFI-QDA: it starts with " + xml.getLocalName(),
          "export a code book (.qdc), not a project");
    }
    var codes = new ArrayList<Code>();
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("Code")) {
        codes.add(code(1));
      }
    }
    if (codes.isEmpty()) {
      throw new InputException(place, "holds no code", "");
    }
    return codes;
  }

  private Code code(int depth) throws XMLStreamException {
    String at = place + ":" + xml.getLocation().getLineNumber();
    String name = xml.getAttributeValue(null, "name");
    if (name == null || name.isBlank()) {
      throw new InputException(at, "is a code without a name", "");
    }
    if (depth > DEEPEST) {
      throw new InputException(at, "lies deeper than " + DEEPEST + " codes", "");
    }
    var below = new ArrayList<Code>();
    while (xml.next() != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals("Code")) {
      if (xml.getEventType() == XMLStreamConstants.START_ELEMENT
          && xml.getLocalName().equals("Code")) {
        below.add(code(depth + 1));
      }
    }
    return new Code(name.strip(), below);
  }
}
