package parley.cli;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * What a reader of GraphML sees.
 *
 * @param nodes by name or label, the values by attribute name
 * @param ties the weight by the two names in order
 */
record Graphml(Map<String, Map<String, String>> nodes, Map<List<String>, Double> ties) {
  static Document parse(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  static Graphml read(String xml) throws Exception {
    Document document = parse(xml);
    Map<String, String> keys = new HashMap<>();
    for (Element key : elements(document.getElementsByTagName("key"))) {
      keys.put(key.getAttribute("id"), key.getAttribute("attr.name"));
    }
    Map<String, Map<String, String>> nodes = new TreeMap<>();
    Map<String, String> names = new HashMap<>();
    for (Element node : elements(document.getElementsByTagName("node"))) {
      Map<String, String> values = values(node, keys);
      String name = values.getOrDefault("name", values.getOrDefault("label", ""));
      names.put(node.getAttribute("id"), name);
      nodes.put(name, values);
    }
    Map<List<String>, Double> ties = new HashMap<>();
    for (Element edge : elements(document.getElementsByTagName("edge"))) {
      List<String> pair = new ArrayList<>();
      pair.add(names.getOrDefault(edge.getAttribute("source"), "?"));
      pair.add(names.getOrDefault(edge.getAttribute("target"), "?"));
      pair.sort(null);
      ties.put(pair, Double.parseDouble(values(edge, keys).getOrDefault("weight", "NaN")));
    }
    return new Graphml(nodes, ties);
  }

  private static Map<String, String> values(Element of, Map<String, String> keys) {
    Map<String, String> values = new TreeMap<>();
    for (Element data : elements(of.getElementsByTagName("data"))) {
      String name = keys.getOrDefault(data.getAttribute("key"), "");
      // drawing hints of visone have no attribute name
      if (!name.isEmpty()) {
        values.put(name, data.getTextContent());
      }
    }
    return values;
  }

  private static List<Element> elements(NodeList list) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < list.getLength(); i++) {
      elements.add((Element) list.item(i));
    }
    return elements;
  }
}
