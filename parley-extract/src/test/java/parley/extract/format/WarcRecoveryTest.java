package parley.extract.format;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.extract.format.WarcFiles.answer;
import static parley.extract.format.WarcFiles.joined;
import static parley.extract.format.WarcFiles.packed;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import parley.error.Problem;

/** Damaged and hostile web archives: what is broken is told, all the rest is read. */
class WarcRecoveryTest {
  private static byte[] page(int number) {
    // words that differ, so that no record is packed like another
    String words = new Random(number).ints(400).mapToObj(Integer::toString).toList().toString();
    return answer(
        "https://a.example/" + number,
        200,
        "text/html",
        "<html><head><title>Day</title></head><body><p>The crews said on day "
            + number
            + " that they would not sign before the owners had paid them in full: "
            + words
            + "</p></body></html>");
  }

  private static String address(int number) {
    return "https://a.example/" + number;
  }

  private static Heard read(String name, byte[]... parts) {
    return read(name, new ByteArrayInputStream(joined(parts)));
  }

  private static Heard read(String name, InputStream stream) {
    var heard = new Heard();
    heard.count = InputReader.read(name, "x", stream, heard);
    return heard;
  }

  private static byte[] part(byte[] bytes, int from, int to) {
    return Arrays.copyOfRange(bytes, from, to);
  }

  private static byte[] damaged(byte[] bytes, int at) {
    byte[] copy = bytes.clone();
    copy[at] ^= 0x55;
    return copy;
  }

  @Test
  void memberCutOffCostsItselfOnly() throws IOException {
    byte[] second = packed(page(2));
    for (int kept :
        new int[] {1, 9, 12, 200, second.length / 2, second.length - 9, second.length - 1}) {
      var heard =
          read(
              "a.warc.gz",
              packed(page(1)),
              part(second, 0, kept),
              packed(page(3)),
              packed(page(4)));
      assertThat(heard.ids())
          .as("%d bytes", kept)
          .containsExactly(address(1), address(3), address(4));
      assertThat(heard.skipped).as("%d bytes", kept).hasSize(1);
    }
  }

  @Test
  void damagedMemberCostsItselfOnly() throws IOException {
    byte[] second = packed(page(2));
    var random = Seed.random();
    for (int i = 0; i < 60; i++) {
      // the byte that names the packing system and the time mean nothing and may change
      int at = i == 0 ? second.length - 1 : 10 + random.nextInt(second.length - 10);
      var heard = read("a.warc.gz", packed(page(1)), damaged(second, at), packed(page(3)));
      assertThat(heard.ids()).as("byte %d", at).containsExactly(address(1), address(3));
      assertThat(heard.skipped).as("byte %d", at).isNotEmpty();
      assertThat(heard.skipped.get(0).what()).as("byte %d", at).contains("left out");
    }
  }

  @Test
  void memberWithADamagedMarkIsToldAndLeftOut() throws IOException {
    byte[] second = packed(page(2));
    var heard = read("a.warc.gz", packed(page(1)), damaged(second, 0), packed(page(3)));
    assertThat(heard.ids()).containsExactly(address(1), address(3));
    Problem told = heard.skipped.get(0);
    assertThat(told.place()).isEqualTo("a.warc.gz: after record 1");
    assertThat(told.what()).isEqualTo(second.length + " bytes are no record and are left out");
  }

  @Test
  void recordPackedInSeveralMembersIsWhole() throws IOException {
    byte[] first = page(1);
    var heard =
        read(
            "a.warc.gz",
            packed(part(first, 0, 700)),
            packed(part(first, 700, 1500)),
            packed(part(first, 1500, first.length)),
            packed(joined(page(2), page(3))));
    assertThat(heard.skipped).isEmpty();
    assertThat(heard.ids()).containsExactly(address(1), address(2), address(3));
  }

  @Test
  void recordCutOffInAPlainArchiveTakesNoOtherAlong() {
    byte[] second = page(2);
    for (int kept : new int[] {3, 20, 150, second.length / 2, second.length - 5}) {
      var heard = read("a.warc", page(1), part(second, 0, kept), page(3), page(4));
      assertThat(heard.ids()).as("%d bytes", kept).contains(address(3), address(4));
      assertThat(heard.ids()).as("%d bytes", kept).doesNotContain(address(2));
      assertThat(heard.skipped).as("%d bytes", kept).isNotEmpty();
    }
    var heard = read("a.warc", page(1), part(second, 0, second.length / 2), page(3));
    assertThat(heard.ids()).containsExactly(address(1), address(3));
    assertThat(heard.skipped)
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.place()).isEqualTo("a.warc: " + address(2));
              assertThat(p.what())
                  .contains("length is wrong", second.length / 2 + " bytes left out");
            });
  }

  @Test
  void archiveWithoutItsEndKeepsWhatIsWhole() {
    var heard = read("a.warc", page(1), part(page(2), 0, 900));
    assertThat(heard.ids()).containsExactly(address(1));
    assertThat(heard.skipped)
        .singleElement()
        .extracting(Problem::what)
        .asString()
        .contains("cut off");
  }

  @Test
  void everyDamagedByteOfAPlainArchiveIsSurvived() {
    byte[] archive = joined(page(1), page(2), page(3));
    int length = page(1).length;
    for (int at = length; at < length + 330; at++) {
      var heard = read("a.warc", damaged(archive, at));
      assertThat(heard.ids()).as("byte %d", at).contains(address(1), address(3));
    }
  }

  @Test
  void recordOfTwoGigabytesIsPassedOverUnread() {
    long size = (2L << 30) + 11;
    String head =
        "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Record-ID: <urn:uuid:"
            + new java.util.UUID(7, 7)
            + ">\r\nWARC-Target-URI: https://a.example/huge\r\nWARC-Date: 2032-01-02T03:04:05Z\r\n"
            + "Content-Type: text/html\r\nContent-Length: "
            + size
            + "\r\n\r\n";
    var blank = new Blank(size);
    InputStream archive =
        new SequenceInputStream(
            Collections.enumeration(
                List.of(
                    new ByteArrayInputStream(page(1)),
                    new ByteArrayInputStream(head.getBytes(StandardCharsets.UTF_8)),
                    blank,
                    new ByteArrayInputStream(
                        joined("\r\n\r\n".getBytes(StandardCharsets.UTF_8), page(2))))));
    var heard = read("a.warc", archive);
    assertThat(heard.ids()).containsExactly(address(1), address(2));
    assertThat(heard.skipped)
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.place()).isEqualTo("a.warc: https://a.example/huge");
              assertThat(p.what()).isEqualTo("has 2048 MB; at most 256 MB are read");
            });
    assertThat(blank.most).as("never held in one piece").isLessThanOrEqualTo(1 << 20);
  }

  @Test
  void answersThatUnpackWithoutEndCostThemselves() throws IOException {
    byte[] blanks = new byte[1 << 20];
    Arrays.fill(blanks, (byte) ' ');
    var packedAnswer = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packedAnswer)) {
      for (int i = 0; i < 70; i++) {
        gzip.write(blanks);
      }
    }
    var zip = new ByteArrayOutputStream();
    try (var bomb = new ZipOutputStream(zip)) {
      bomb.putNextEntry(new ZipEntry("[Content_Types].xml"));
      bomb.write(
          "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>"
              .getBytes(StandardCharsets.UTF_8));
      bomb.putNextEntry(new ZipEntry("word/document.xml"));
      for (int i = 0; i < 70; i++) {
        bomb.write(blanks);
      }
    }
    byte[] answer =
        answer(
            "https://a.example/gzip",
            200,
            "text/html\r\nContent-Encoding: gzip",
            packedAnswer.toByteArray());
    byte[] document = answer("https://a.example/docx", 200, "text/html", zip.toByteArray());
    assertThat(answer.length + document.length).isLessThan(1 << 20);
    var heard = read("a.warc.gz", packed(answer), packed(document), packed(page(3)));
    assertThat(heard.ids()).containsExactly(address(3));
    assertThat(heard.skipped)
        .extracting(Problem::place)
        .containsExactly("a.warc.gz: https://a.example/gzip", "a.warc.gz: https://a.example/docx");
  }

  @Test
  void contentDecidesWhateverTheServerCalledIt() {
    byte[] asText =
        answer(
            "https://a.example/1",
            200,
            "application/octet-stream",
            "<html><body><p>They said that they would not sign it.</p></body></html>");
    byte[] asPage =
        answer("https://a.example/2", 200, "text/html", "%PDF-1.7 and then nothing of one");
    byte[] without = answer("https://a.example/3", 200, "", "They said yes, at last, and signed.");
    byte[] odd = answer("https://a.example/4", 200, "??;;=", "They said no, at last, and left.");
    var heard = read("a.warc", asText, asPage, without, odd, page(5));
    assertThat(heard.ids()).contains(address(1), address(5)).doesNotContain(address(2));
    assertThat(heard.skipped).extracting(Problem::place).contains("a.warc: https://a.example/2");
  }

  @Test
  void archivesOfManyRecordsAreCutAtEveryPlaceOfTheBuffer() throws IOException {
    var parts = new ArrayList<byte[]>();
    var expected = new ArrayList<String>();
    for (int i = 0; i < 150; i++) {
      parts.add(packed(page(i)));
      expected.add(address(i));
    }
    byte[] archive = joined(parts.toArray(byte[][]::new));
    assertThat(archive.length).isGreaterThan(3 * 65_536);
    var heard = read("a.warc.gz", new Dripping(archive));
    assertThat(heard.skipped).isEmpty();
    assertThat(heard.ids()).isEqualTo(expected);
  }

  /** Blanks without end, as far as the reader asks; knows the most it was asked for at once. */
  private static final class Blank extends InputStream {
    private long left;
    private int most;

    Blank(long left) {
      this.left = left;
    }

    @Override
    public int read() {
      return left-- > 0 ? ' ' : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      int n = (int) Math.min(length, left);
      if (n <= 0) {
        return length == 0 ? 0 : -1;
      }
      most = Math.max(most, n);
      Arrays.fill(into, offset, offset + n, (byte) ' ');
      left -= n;
      return n;
    }

    @Override
    public long skip(long n) {
      long skipped = Math.min(n, left);
      left -= skipped;
      return skipped;
    }
  }

  /** Gives its bytes in pieces of odd lengths. */
  private static final class Dripping extends ByteArrayInputStream {
    Dripping(byte[] bytes) {
      super(bytes);
    }

    @Override
    public synchronized int read(byte[] into, int offset, int length) {
      return super.read(into, offset, Math.min(length, 997));
    }
  }
}
