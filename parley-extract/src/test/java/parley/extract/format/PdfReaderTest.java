package parley.extract.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfReaderTest {
  @TempDir Path folder = Path.of("");

  @BeforeAll
  static void noSearchForFonts() {
    BundledFonts.use();
  }

  @Test
  void linesBecomeParagraphs() throws IOException {
    var document =
        read(
                "Harbour talks",
                List.of(
                    "Harbour talks",
                    "",
                    "The crews said on Tuesday that they would",
                    "not sail at night.",
                    "",
                    "The board offered a long-",
                    "term contract."))
            .only();
    assertThat(document.title()).contains("Harbour talks");
    assertThat(document.text())
        .isEqualTo(
            "The crews said on Tuesday that they would not sail at night.\n\n"
                + "The board offered a long-term contract.");
    assertThat(document.date()).isEmpty();
    assertThat(document.id()).isEqualTo("talks");
  }

  @Test
  void hyphenGoesOnlyIfTheDocumentHasTheWord() throws IOException {
    String text =
        read(
                "",
                List.of(
                    "The negotiation failed. A new nego-", "tiation is planned as a stop-", "gap."))
            .only()
            .text();
    assertThat(text)
        .isEqualTo("The negotiation failed. A new negotiation is planned as a stop-gap.");
  }

  @Test
  void runningHeadsAndPageNumbersGoAndSentencesCrossPages() throws IOException {
    String text =
        read(
                "",
                List.of("Bulletin no. 7, page 1", "", "The crews said that", "", "1"),
                List.of("Bulletin no. 7, page 2", "", "they would not sail.", "", "2"),
                List.of("Bulletin no. 7, page 3", "", "The board was silent.", "", "3"))
            .only()
            .text();
    assertThat(text).isEqualTo("The crews said that they would not sail.\n\nThe board was silent.");
  }

  @Test
  void lockedFileIsReported() throws IOException {
    try (var pdf = pdf("", List.of(List.of("secret")))) {
      pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      pdf.save(folder.resolve("talks.pdf").toFile());
    }
    var heard = Heard.of(folder.resolve("talks.pdf"));
    assertThat(heard.skipped.get(0).what()).contains("password");
  }

  @Test
  void pageWithoutTextIsReported() throws IOException {
    assertThat(read("", List.of()).skipped.get(0).what()).contains("no text layer");
  }

  @Test
  void damagedFilesAreReadOrReported() throws IOException {
    try (var pdf = pdf("Title", List.of(List.of("The crews said no.")))) {
      pdf.save(folder.resolve("talks.pdf").toFile());
    }
    byte[] whole = Files.readAllBytes(folder.resolve("talks.pdf"));
    Random random = Seed.random();
    for (int round = 0; round < 200; round++) {
      byte[] damaged = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
      for (int i = random.nextInt(20); i > 0; i--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      System.arraycopy(
          "%PDF-".getBytes(java.nio.charset.StandardCharsets.US_ASCII),
          0,
          damaged,
          0,
          Math.min(5, damaged.length));
      var heard = Heard.of(Files.write(folder.resolve("damaged.pdf"), damaged));
      assertThat(heard.documents.size() + heard.skipped.size()).as(Seed.replay(round)).isEqualTo(1);
    }
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private Heard read(String title, List<String>... pages) throws IOException {
    try (var pdf = pdf(title, Arrays.asList(pages))) {
      pdf.save(folder.resolve("talks.pdf").toFile());
    }
    return Heard.of(folder.resolve("talks.pdf"));
  }

  private static PDDocument pdf(String title, List<List<String>> pages) throws IOException {
    var pdf = new PDDocument();
    pdf.getDocumentInformation().setTitle(title);
    for (List<String> lines : pages) {
      var page = new PDPage();
      pdf.addPage(page);
      try (var content = new PDPageContentStream(pdf, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.newLineAtOffset(50, 700);
        for (String line : lines) {
          content.showText(line);
          content.newLineAtOffset(0, line.isEmpty() ? -30 : -14);
        }
        content.endText();
      }
    }
    return pdf;
  }
}
