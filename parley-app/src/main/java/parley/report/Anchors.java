package parley.report;

import java.util.HashMap;
import java.util.Map;
import parley.brief.Brief;
import parley.text.Document;

/**
 * The places of the page that links lead to. They count documents and statements, because their own
 * ids may hold characters that an address cannot.
 */
final class Anchors {
  private final Map<String, Integer> documents = new HashMap<>();
  private final Map<String, Integer> statements = new HashMap<>();

  Anchors(Brief brief) {
    for (Document document : brief.documents()) {
      documents.put(document.id(), documents.size() + 1);
    }
    brief.statements().forEach(s -> statements.put(s.id(), statements.size() + 1));
  }

  int number(String statementId) {
    return place(statements, statementId);
  }

  String document(String documentId) {
    return "document-" + place(documents, documentId);
  }

  /** Where a statement is listed with all that is known of it. */
  String statement(String statementId) {
    return "statement-" + number(statementId);
  }

  /** Where a statement stands in the text of its document. */
  String inText(String statementId) {
    return "text-" + number(statementId);
  }

  private static int place(Map<String, Integer> places, String id) {
    Integer place = places.get(id);
    if (place == null) {
      throw new IllegalArgumentException("the brief lacks " + id);
    }
    return place;
  }
}
