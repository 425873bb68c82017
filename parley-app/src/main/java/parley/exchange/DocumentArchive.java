package parley.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import parley.ledger.PlacedText;

/** A ZIP file with some files for each document, in a format of annotated texts. */
public final class DocumentArchive implements AutoCloseable {
  /** How a document becomes files. */
  public interface Format {
    /** Adds the files of a document; {@code name} is unique and fit for file names. */
    void document(String name, PlacedText text, DocumentArchive archive) throws IOException;

    /** Adds the files that the format needs once. */
    void common(DocumentArchive archive) throws IOException;
  }

  private final ZipOutputStream zip;
  private final Format format;
  private final Set<String> names = new HashSet<>();

  /** Begins an archive. */
  public DocumentArchive(OutputStream out, Format format) {
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    this.format = format;
  }

  /** Adds a document. */
  public void add(String documentId, PlacedText text) throws IOException {
    String plain = documentId.replaceAll("[^\\p{L}\\p{N}._-]", "_");
    String name = plain;
    for (int i = 2; !names.add(name); i++) {
      name = plain + "-" + i;
    }
    format.document(name, text, this);
  }

  /** Adds a file; the same contents give the same bytes at any time. */
  void file(String name, String text) throws IOException {
    var entry = new ZipEntry(name);
    entry.setLastModifiedTime(FileTime.fromMillis(0));
    zip.putNextEntry(entry);
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  @Override
  public void close() throws IOException {
    format.common(this);
    zip.close();
  }
}
