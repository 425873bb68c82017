package parley.extract.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocxReaderTest {
  @TempDir Path folder = Path.of("");

  @Test
  void paragraphsAndTablesWithoutTheTitle() throws IOException {
    var document = Heard.of(Files.write(folder.resolve("talks.docx"), docx())).only();
    assertThat(document.title()).contains("Harbour talks");
    assertThat(document.text())
        .isEqualTo(
            "“No,” the crews said \uD83D\uDEA2.\n\nThe board was silent.\n\nCrew\t4\nBoats\t2");
    assertThat(document.date()).isEmpty();
    assertThat(document.publisher()).isEmpty();
  }

  @Test
  void isRecognisedUnderAnyName() throws IOException {
    assertThat(Heard.withInput(docx(), "-").only().title()).contains("Harbour talks");
  }

  @Test
  void packedBombIsRefused() throws IOException {
    byte[] bomb =
        withPart(
            "word/document.xml",
            ("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                    + "<w:body><w:p><w:r><w:t>"
                    + "x".repeat(60_000_000)
                    + "</w:t></w:r></w:p></w:body>"
                    + "</w:document>")
                .getBytes(StandardCharsets.UTF_8));
    assertThat(bomb.length).isLessThan(1_000_000);
    var heard = Heard.of(Files.write(folder.resolve("bomb.docx"), bomb));
    assertThat(heard.count).isZero();
    assertThat(heard.skipped).hasSize(1);
  }

  @Test
  void externalEntityStaysOutside() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "TOP-SECRET");
    byte[] hostile =
        withPart(
            "word/document.xml",
            ("<!DOCTYPE w:document [<!ENTITY x SYSTEM \""
                    + secret.toUri()
                    + "\">]>"
                    + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                    + "<w:body><w:p><w:r><w:t>said &x;</w:t></w:r></w:p></w:body></w:document>")
                .getBytes(StandardCharsets.UTF_8));
    var heard = Heard.of(Files.write(folder.resolve("xxe.docx"), hostile));
    assertThat(heard.documents).noneMatch(d -> d.text().contains("SECRET"));
    assertThat(heard.skipped.toString()).doesNotContain("SECRET");
  }

  @Test
  void damagedFilesAreReadOrReported() throws IOException {
    byte[] whole = docx();
    Random random = Seed.random();
    for (int round = 0; round < 60; round++) {
      byte[] damaged = Arrays.copyOf(whole, 30 + random.nextInt(whole.length - 30));
      damaged[30 + random.nextInt(damaged.length - 30)] = (byte) random.nextInt(256);
      var heard = Heard.of(Files.write(folder.resolve("damaged.docx"), damaged));
      assertThat(heard.documents.size() + heard.skipped.size()).as(Seed.replay(round)).isEqualTo(1);
    }
  }

  private static byte[] docx() throws IOException {
    try (var docx = new XWPFDocument()) {
      var title = docx.createParagraph();
      title.setStyle("Title");
      title.createRun().setText("Harbour talks");
      docx.createParagraph();
      var first = docx.createParagraph();
      first.createRun().setText("“No,” the crews ");
      first.createRun().setText("said \uD83D\uDEA2.");
      docx.createParagraph().createRun().setText("The board was silent.");
      var table = docx.createTable(2, 2);
      table.getRow(0).getCell(0).setText("Crew");
      table.getRow(0).getCell(1).setText("4");
      table.getRow(1).getCell(0).setText("Boats");
      table.getRow(1).getCell(1).setText("2");
      var out = new ByteArrayOutputStream();
      docx.write(out);
      return out.toByteArray();
    }
  }

  /** A Word file with one part replaced. */
  private static byte[] withPart(String name, byte[] content) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var in = new ZipInputStream(new java.io.ByteArrayInputStream(docx()));
        var zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        if (entry.getName().equals(name)) {
          zip.write(content);
        } else {
          ((InputStream) in).transferTo(zip);
        }
      }
    }
    return out.toByteArray();
  }
}
