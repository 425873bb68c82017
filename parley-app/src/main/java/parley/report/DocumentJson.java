package parley.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import parley.text.Document;

/** The exchange form of what was read: the line of {@code parley text}. */
public final class DocumentJson {
  private DocumentJson() {}

  /** {@code {"id","title","date","publisher","text"}} on one line; unknown is {@code null}. */
  public static String line(Document document) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", document.id());
    StatementJson.put(node, "title", document.title());
    StatementJson.put(node, "date", document.date().map(Object::toString));
    StatementJson.put(node, "publisher", document.publisher());
    node.put("text", document.text());
    return node.toString();
  }
}
