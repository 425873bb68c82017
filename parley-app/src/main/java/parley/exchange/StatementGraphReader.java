package parley.exchange;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import parley.error.InputException;

/** Reads the edges of a {@link StatementGraph}; nothing else of GraphML. */
final class StatementGraphReader {
  private final String place;
  private final XMLStreamReader xml;
  private final Map<String, String> columns = new HashMap<>();
  private final Set<String> seen = new HashSet<>();
  private final List<CsvTable.Row> rows = new ArrayList<>();

  private StatementGraphReader(String place, XMLStreamReader xml) {
    this.place = place;
    this.xml = xml;
  }

  /** A row for each statement, once. */
  static List<CsvTable.Row> rows(String place, String text) {
    // whoever wrote the file: no document types, no entities, nothing fetched
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      var reader =
          new StatementGraphReader(place, factory.createXMLStreamReader(new StringReader(text)));
      reader.all();
      return reader.rows;
    } catch (XMLStreamException e) {
      throw new InputException(
          place + ":" + e.getLocation().getLineNumber(),
          "not readable as XML",
          "document types are not allowed here");
    }
  }

  private void all() throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "key" -> key();
          case "edge" -> edge();
          default -> {
            // nodes say nothing that the edges do not
          }
        }
      }
    }
    if (!columns.containsValue("id")) {
      throw new InputException(
          place,
          "is no GraphML of statements: its edges have no attribute 'statement'",
          "only what 'parley ledger export --as graphml' wrote can be read");
    }
  }

  private void key() {
    String name = attribute("attr.name");
    if (attribute("for").equals("edge")) {
      if (name.equals("statement")) {
        columns.put(attribute("id"), "id");
      } else if (StatementColumns.head().contains(name) && !name.equals("id")) {
        columns.put(attribute("id"), name);
      }
    }
  }

  private String attribute(String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  private void edge() throws XMLStreamException {
    String at = place + ":" + xml.getLocation().getLineNumber();
    Map<String, String> cells = new HashMap<>();
    while (xml.next() != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals("edge")) {
      if (xml.getEventType() == XMLStreamConstants.START_ELEMENT
          && xml.getLocalName().equals("data")) {
        String column = columns.get(attribute("key"));
        String text = xml.getElementText();
        if (column != null) {
          cells.put(column, text);
        }
      }
    }
    // the other edges of a statement of several parties say the same
    if (seen.add(cells.getOrDefault("id", at))) {
      rows.add(new CsvTable.Row(at, cells));
    }
  }
}
