package parley.modelfile.settlement;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import parley.error.InputException;

/** Parses XML that may come from anywhere: no document types, no entities, nothing fetched. */
final class HardenedXml {
  private HardenedXml() {}

  /** The root element; a problem with line and column if the text is not XML. */
  static Element parse(String place, String text, List<String> warnings) {
    String repaired = XmlRepair.repaired(place, text, warnings);
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Silent());
      return builder.parse(new InputSource(new StringReader(repaired))).getDocumentElement();
    } catch (SAXParseException e) {
      throw new InputException(
          place + ":" + e.getLineNumber() + ":" + e.getColumnNumber(),
          "not readable as XML: " + e.getMessage(),
          "document types and entities are not allowed here");
    } catch (SAXException | IOException e) {
      throw new InputException(place, "not readable as XML: " + e.getMessage(), "");
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("every Java platform can parse XML safely", e);
    }
  }

  /** The elements of this name below the element, in document order. */
  static List<Element> below(Element element, String name) {
    NodeList nodes = element.getElementsByTagName(name);
    var elements = new ArrayList<Element>();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof Element found) {
        elements.add(found);
      }
    }
    return elements;
  }

  /** Keeps the parser from printing; errors come as exceptions. */
  private static final class Silent implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {
      // nothing that a reader of the model needs
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
