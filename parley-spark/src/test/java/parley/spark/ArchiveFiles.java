package parley.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/** Small archives, written anew for each test. */
final class ArchiveFiles {
  private static final String STORY =
      "The crews said that they will not sign before the pay is settled. The owners answered that a"
          + " truce in the harbour must come first, and that the council accepts the date of 12"
          + " May. Minister Ada Berg said that all forces have to leave the quay before talks"
          + " begin.";

  private ArchiveFiles() {}

  /** A corpus with a near copy, an undated document and a broken line. */
  static String jsonl(Path folder) throws IOException {
    String lines =
        "{\"id\":\"first\",\"date\":\"2031-05-06\",\"text\":\""
            + STORY
            + "\"}\n"
            + "{\"id\":\"copy\",\"date\":\"2031-05-06\",\"text\":\""
            + STORY
            + " (Wire)\"}\n"
            + "{\"id\":\"broken\",\"text\"\n"
            + "{\"id\":\"undated\",\"text\":\"The council said that it would wait for rain.\"}\n";
    return Files.writeString(folder.resolve("corpus.jsonl"), lines).toString();
  }

  /** A web archive, packed record by record. */
  static String warc(Path folder) throws IOException {
    var out = new ByteArrayOutputStream();
    for (int i = 1; i <= 5; i++) {
      String page =
          "<html><head><title>Day "
              + i
              + "</title><meta name=date content='2031-05-0"
              + i
              + "'></head><body><p>The owners said on day "
              + i
              + " that they reject the offer of"
              + " the crews, and that nobody will be paid.</p></body></html>";
      String answer =
          "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: "
              + page.length()
              + "\r\n\r\n"
              + page;
      String record =
          "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:"
              + new UUID(7, i)
              + ">\r\nWARC-Target-URI: https://a.example/"
              + i
              + "\r\nWARC-Date: "
              + "2032-01-02T03:04:05Z\r\nContent-Type: application/http; msgtype=response\r\n"
              + "Content-Length: "
              + answer.length()
              + "\r\n\r\n"
              + answer
              + "\r\n\r\n";
      try (var gzip = new GZIPOutputStream(out)) {
        gzip.write(record.getBytes(StandardCharsets.UTF_8));
      }
    }
    return Files.write(folder.resolve("pages.warc.gz"), out.toByteArray()).toString();
  }
}
