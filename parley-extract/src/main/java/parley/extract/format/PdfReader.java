package parley.extract.format;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import parley.error.Problem;
import parley.text.Document;

/**
 * PDF: the text in reading order, lines of a paragraph joined by a space and paragraphs separated
 * by an empty line. Words that are hyphenated at a line's end stay as they stand there. Title and
 * date come from the file's information, if it has any.
 */
final class PdfReader implements FormatReader {
  @Override
  public Optional<Document> read(Source source, byte[] bytes, DocumentSink sink) {
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      var stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      stripper.setLineSeparator(" ");
      stripper.setParagraphEnd("\n\n");
      stripper.setPageEnd("\n\n");
      String text =
          stripper
              .getText(pdf)
              .replaceAll("[ \\t\\x0B\\f\\r\\u00A0]+", " ")
              .replaceAll(" ?\\n ?", "\n")
              .replaceAll("\\n{3,}", "\n\n")
              .strip();
      PDDocumentInformation known = pdf.getDocumentInformation();
      return Optional.of(
          new Document(
              source.id(),
              Optional.ofNullable(known.getTitle()).filter(t -> !t.isBlank()),
              Optional.ofNullable(known.getCreationDate()).map(PdfReader::day),
              Optional.empty(),
              Optional.empty(),
              text));
    } catch (InvalidPasswordException e) {
      sink.skipped(
          new Problem(source.place(), "the PDF is encrypted", "save it without a password"));
      return Optional.empty();
    } catch (IOException e) {
      sink.skipped(new Problem(source.place(), "is no readable PDF: " + e.getMessage(), ""));
      return Optional.empty();
    }
  }

  private static LocalDate day(Calendar calendar) {
    return calendar.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
  }
}
