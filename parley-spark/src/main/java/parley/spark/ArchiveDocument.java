package parley.spark;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.text.Document;

/**
 * A document on its way through the cluster, or a problem in its place.
 *
 * @param place the file it comes from
 * @param id empty for a problem
 * @param title empty if unknown, as are date, publisher and url
 * @param text the stored text; for a problem what is wrong
 */
record ArchiveDocument(
    String place,
    String id,
    @Nullable String title,
    @Nullable LocalDate date,
    @Nullable String publisher,
    @Nullable String url,
    String text)
    implements Serializable {
  static ArchiveDocument of(String place, Document d) {
    return new ArchiveDocument(
        place,
        d.id(),
        d.title().orElse(null),
        d.date().orElse(null),
        d.publisher().orElse(null),
        d.url().orElse(null),
        d.text());
  }

  static ArchiveDocument problem(String place, String what) {
    return new ArchiveDocument(place, "", null, null, null, null, what);
  }

  boolean isProblem() {
    return id.isEmpty();
  }

  ArchiveDocument withId(String newId) {
    return new ArchiveDocument(place, newId, title, date, publisher, url, text);
  }

  Document document() {
    return new Document(
        id,
        Optional.ofNullable(title),
        Optional.ofNullable(date),
        Optional.ofNullable(publisher),
        Optional.ofNullable(url),
        text);
  }
}
