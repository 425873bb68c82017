package parley.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import parley.attribution.Attribution;
import parley.text.CodePoints;
import parley.text.Document;
import parley.text.Extent;

/** The exchange form of a document's attributions: the line of {@code parley extract}. */
public final class AttributionJson {
  private AttributionJson() {}

  /** {@code {"id","relations":[{"source","cue","content","confidence"}…]}} on one line. */
  public static String line(Document document, List<Attribution> attributions) {
    var offsets = new CodePoints(document.text());
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", document.id());
    ArrayNode relations = node.putArray("relations");
    for (Attribution attribution : attributions) {
      ObjectNode relation = relations.addObject();
      put(relation, "source", attribution.source(), offsets);
      put(relation, "cue", attribution.cue(), offsets);
      put(relation, "content", attribution.content(), offsets);
      relation.put("confidence", StatementJson.rounded(attribution.confidence()));
    }
    return node.toString();
  }

  private static void put(ObjectNode relation, String role, Extent extent, CodePoints offsets) {
    ArrayNode spans = relation.putArray(role);
    extent
        .spans()
        .forEach(
            span ->
                spans
                    .addArray()
                    .add(offsets.toCodePoints(span.start()))
                    .add(offsets.toCodePoints(span.end())));
  }
}
