package parley.extract.format;

import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import parley.error.InputException;
import parley.text.Document;

/**
 * Reads the text layer of a PDF (PDFBox): the stored text is that of all pages in the order of
 * their content, as {@link PdfText} puts its lines together. The title is that of the document's
 * information, if it names one; a first line that repeats it is left out of the text.
 *
 * <p>The date stays empty: a PDF records when the file was made, not when the text was published.
 * Scanned pages have no text layer and are reported; there is no character recognition.
 */
final class PdfReader implements FormatReader {
  static final int LIMIT = 128 * 1024 * 1024;

  @Override
  public void read(Source source, Intake intake) throws IOException {
    byte[] bytes = source.bytes(LIMIT);
    Document document;
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      document = document(source, pdf);
    } catch (InvalidPasswordException e) {
      throw new InputException(
          source.place(), "is locked with a password", "save an unlocked copy");
    } catch (InputException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // the library meets a damaged file with whatever its parser stumbles over
      throw new InputException(
          source.place(),
          "is not a PDF that can be read: " + e.getMessage(),
          "save it again, or as text");
    }
    intake.at(source.place());
    intake.document(document);
  }

  private static Document document(Source source, PDDocument pdf) throws IOException {
    BundledFonts.use();
    String text = PdfText.of(pdf);
    if (text.isBlank()) {
      throw new InputException(
          source.place(),
          "holds no text layer (scanned pages?)",
          "run character recognition first");
    }
    Optional<String> title =
        Optional.ofNullable(pdf.getDocumentInformation().getTitle())
            .map(String::strip)
            // word processors fill in file names
            .filter(t -> !t.isEmpty() && !t.matches("(?i).*\\.(docx?|odt|pdf|rtf|txt|indd)"));
    return new Document(
        source.id(),
        title,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        withoutTitle(text, title));
  }

  private static String withoutTitle(String text, Optional<String> title) {
    int end = text.indexOf("\n\n");
    boolean repeated =
        end > 0 && title.filter(text.substring(0, end)::equalsIgnoreCase).isPresent();
    return repeated ? text.substring(end + 2) : text;
  }
}
