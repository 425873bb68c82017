package parley.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import parley.ledger.DocumentVersion;
import parley.ledger.Entry;
import parley.ledger.StoredDocument;
import parley.ledger.duplicate.MinHash;
import parley.text.Document;

/** Documents, their versions and texts. */
final class DocumentTable {
  private static final String VERSIONS =
      "SELECT d.document_no, d.id, v.*, e.recorded_at, e.author, e.kind, e.note, b.document_no AS"
          + " has_body FROM document d JOIN version v ON v.document_no = d.document_no"
          + " JOIN entry e ON e.entry_no = v.entry_no LEFT JOIN body b ON b.document_no ="
          + " v.document_no AND b.version_no = v.version_no WHERE v.entry_no <= ?";

  private DocumentTable() {}

  static Optional<Long> number(Handle handle, String id) {
    return handle
        .createQuery("SELECT document_no FROM document WHERE id = ?")
        .bind(0, StoredText.encode(id))
        .mapTo(Long.class)
        .findOne();
  }

  static long add(Handle handle, String id) {
    long number =
        handle
            .createQuery("SELECT coalesce(max(document_no), 0) + 1 FROM document")
            .mapTo(Long.class)
            .one();
    handle.execute(
        "INSERT INTO document (document_no, id) VALUES (?, ?)", number, StoredText.encode(id));
    return number;
  }

  /** The version of a document's text, with the text itself. */
  static DocumentVersion version(Document document, int number, Entry entry) {
    return new DocumentVersion(
        number,
        entry,
        document.sha256(),
        document.text().codePointCount(0, document.text().length()),
        document.title(),
        document.date(),
        document.publisher(),
        document.url(),
        true,
        Optional.of(MinHash.of(document.text())));
  }

  static void addVersion(
      Handle handle, long document, DocumentVersion version, Optional<String> text) {
    handle
        .createUpdate(
            "INSERT INTO version (document_no, version_no, entry_no, sha256, characters, title,"
                + " published_on, publisher, url, sketch) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(0, document)
        .bind(1, version.number())
        .bind(2, version.entry().number())
        .bind(3, version.sha256())
        .bind(4, version.characters())
        .bind(5, version.title().map(StoredText::encode).orElse(null))
        .bind(6, version.date().map(Object::toString).orElse(null))
        .bind(7, version.publisher().map(StoredText::encode).orElse(null))
        .bind(8, version.url().map(StoredText::encode).orElse(null))
        .bind(9, version.sketch().map(MinHash::bytes).orElse(null))
        .execute();
    text.ifPresent(
        body ->
            handle.execute(
                "INSERT INTO body (document_no, version_no, body) VALUES (?, ?, ?)",
                document,
                version.number(),
                StoredText.encode(body)));
  }

  static Optional<StoredDocument> find(Handle handle, String id, long upTo) {
    return documents(
            handle,
            handle
                .createQuery(VERSIONS + " AND d.id = ? ORDER BY v.version_no")
                .bind(0, upTo)
                .bind(1, StoredText.encode(id))
                .map((rs, ctx) -> row(rs))
                .list(),
            upTo)
        .stream()
        .findFirst();
  }

  static List<StoredDocument> all(Handle handle, long upTo) {
    return documents(
        handle,
        handle
            .createQuery(VERSIONS + " ORDER BY d.id, v.version_no")
            .bind(0, upTo)
            .map((rs, ctx) -> row(rs))
            .list(),
        upTo);
  }

  static boolean redacted(Handle handle, String id) {
    return handle
            .createQuery(
                "SELECT count(*) FROM redaction r JOIN document d ON d.document_no ="
                    + " r.document_no WHERE d.id = ?")
            .bind(0, StoredText.encode(id))
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  static Optional<String> text(Handle handle, String id, int version) {
    return handle
        .createQuery(
            "SELECT b.body FROM document d JOIN body b ON b.document_no = d.document_no"
                + " WHERE d.id = ? AND b.version_no = ?")
        .bind(0, StoredText.encode(id))
        .bind(1, version)
        .mapTo(String.class)
        .findOne()
        .map(StoredText::decode);
  }

  private record Row(long document, String id, DocumentVersion version) {}

  private static Row row(ResultSet rs) throws SQLException {
    Optional<MinHash> sketch = Optional.ofNullable(rs.getBytes("sketch")).map(MinHash::ofBytes);
    boolean hasText = rs.getObject("has_body") != null;
    return new Row(
        rs.getLong("document_no"),
        StoredText.decode(rs.getString("id")),
        new DocumentVersion(
            rs.getInt("version_no"),
            EntryTable.entry(rs),
            rs.getString("sha256"),
            rs.getInt("characters"),
            Columns.text(rs, "title"),
            Columns.day(rs, "published_on"),
            Columns.text(rs, "publisher"),
            Columns.text(rs, "url"),
            hasText,
            sketch));
  }

  private static List<StoredDocument> documents(Handle handle, List<Row> rows, long upTo) {
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<Long, Integer> counts = new HashMap<>();
    boolean one = rows.stream().map(Row::document).distinct().count() == 1;
    String of = one ? " AND document_no = " + rows.get(0).document() : "";
    handle
        .createQuery(
            "SELECT document_no, count(*) AS n FROM statement WHERE entry_no <= ?"
                + of
                + " GROUP BY document_no")
        .bind(0, upTo)
        .map((rs, ctx) -> counts.put(rs.getLong("document_no"), rs.getInt("n")))
        .list();
    Map<Long, List<Row>> byDocument = new LinkedHashMap<>();
    rows.forEach(r -> byDocument.computeIfAbsent(r.document(), d -> new ArrayList<>()).add(r));
    return byDocument.values().stream()
        .map(
            versions ->
                new StoredDocument(
                    versions.get(0).id(),
                    versions.stream().map(Row::version).toList(),
                    counts.getOrDefault(versions.get(0).document(), 0)))
        .toList();
  }
}
