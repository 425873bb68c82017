package parley.extract.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import parley.error.InputException;
import parley.text.Document;

/**
 * Reads a Word document (Apache POI): the stored text is its paragraphs with an empty line between
 * them, table rows as lines with tabs; without headers, footers, comments and deleted text. The
 * title is the paragraph with the style Title among the first, else the file's own title property.
 *
 * <p>The date stays empty: the file records when it was made, not when the text was published. A
 * packed file that unpacks to more than {@value #UNPACKED} bytes a part, or 200 times its size, is
 * refused.
 */
final class DocxReader implements FormatReader {
  static final int LIMIT = 64 * 1024 * 1024;
  static final int UNPACKED = 128 * 1024 * 1024;
  private static final double LEAST_RATIO = 0.005;
  private static final int TITLE_WITHIN = 3;

  @Override
  public void read(Source source, Intake intake) throws IOException {
    byte[] bytes = source.bytes(LIMIT);
    ZipSecureFile.setMaxEntrySize(UNPACKED);
    ZipSecureFile.setMinInflateRatio(LEAST_RATIO);
    Document document;
    try (var docx = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      document = document(source, docx);
    } catch (InputException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // the library meets a damaged or hostile file with whatever its parser stumbles over
      throw new InputException(
          source.place(),
          "is not a Word document that can be read: " + firstLine(e.getMessage()),
          "save it again as .docx, or as text");
    }
    intake.at(source.place());
    intake.document(document);
  }

  private static String firstLine(@org.jspecify.annotations.Nullable String message) {
    return message == null ? "damaged" : message.lines().findFirst().orElse("damaged");
  }

  private static Document document(Source source, XWPFDocument docx) {
    var paragraphs = new ArrayList<String>();
    Optional<String> title = Optional.empty();
    for (IBodyElement element : docx.getBodyElements()) {
      String text = text(element).strip();
      if (text.isEmpty()) {
        continue;
      }
      if (title.isEmpty() && paragraphs.size() < TITLE_WITHIN && isTitle(element)) {
        title = Optional.of(text);
      } else {
        paragraphs.add(text);
      }
    }
    if (paragraphs.isEmpty()) {
      throw new InputException(source.place(), "holds no text", "");
    }
    Optional<String> property =
        Optional.ofNullable(docx.getProperties().getCoreProperties().getTitle())
            .map(String::strip)
            .filter(t -> !t.isEmpty());
    if (title.isEmpty() && paragraphs.size() > 1) {
      String first = paragraphs.get(0);
      property.filter(first::equalsIgnoreCase).ifPresent(t -> paragraphs.remove(0));
    }
    return new Document(
        source.id(),
        title.isPresent() ? title : property,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        String.join("\n\n", paragraphs));
  }

  private static boolean isTitle(IBodyElement element) {
    return element instanceof XWPFParagraph paragraph && "Title".equals(paragraph.getStyle());
  }

  private static String text(IBodyElement element) {
    if (element instanceof XWPFParagraph paragraph) {
      return paragraph.getText().replace('\u00a0', ' ');
    }
    if (element instanceof XWPFTable table) {
      return rows(table).stream().collect(Collectors.joining("\n"));
    }
    return "";
  }

  private static List<String> rows(XWPFTable table) {
    return table.getRows().stream()
        .map(
            row ->
                row.getTableCells().stream()
                    .map(cell -> cell.getText().replace('\n', ' ').strip())
                    .collect(Collectors.joining("\t")))
        .filter(row -> !row.isBlank())
        .toList();
  }
}
