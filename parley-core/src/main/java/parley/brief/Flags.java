package parley.brief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.position.Statement;
import parley.text.Document;

/** Collects the flags of all documents. */
final class Flags {
  private Flags() {}

  static List<Flag> of(Material material, Rows rows) {
    Map<String, List<Statement>> statements = new LinkedHashMap<>();
    material.documents().forEach(d -> statements.put(d.id(), new ArrayList<>()));
    for (Statement statement : material.statements()) {
      statements.computeIfAbsent(statement.documentId(), id -> new ArrayList<>()).add(statement);
    }
    Map<String, FlaggedDocument> documents = new LinkedHashMap<>();
    var words = new WordingFlags(material.flagCues());
    for (Document document : material.documents()) {
      var flagged =
          new FlaggedDocument(document, statements.getOrDefault(document.id(), List.of()));
      SourceFlags.collect(flagged);
      words.collect(flagged);
      DateFlags.collect(flagged);
      DescriptionFlags.collect(flagged);
      documents.put(document.id(), flagged);
    }
    SideFlags.collect(rows, documents);
    return documents.values().stream().flatMap(d -> d.flags().stream()).toList();
  }
}
