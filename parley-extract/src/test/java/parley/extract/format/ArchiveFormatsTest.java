package parley.extract.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.error.Problem;
import parley.text.Document;

/**
 * Feeds, mail, web archives and tables; each is told by its content, and a bad part costs itself.
 */
class ArchiveFormatsTest {
  private static final String PAGE =
      "<html><head><title>No deal</title><meta property='article:published_time'"
          + " content='2031-05-06'></head><body><p>The crews said that they would not sign before"
          + " the owners had paid them in full.</p></body></html>";
  private static final String RSS =
      "<?xml version='1.0'?><rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/"
          + "content/'><channel><title>The Ledger</title><link>https://ledger.example/</link>"
          + "<item><title>No deal &amp; no date</title><link>https://ledger.example/1</link>"
          + "<guid>tag:1</guid><pubDate>Tue, 06 May 2031 23:30:00 -0700</pubDate>"
          + "<description>Short.</description><content:encoded><![CDATA[<p>The crews said"
          + " no.</p><p>The owners left.</p>]]></content:encoded></item>"
          + "<item><title>Later</title><link>https://ledger.example/2</link>"
          + "<description>&lt;b&gt;Only&lt;/b&gt; a summary.</description></item>"
          + "<item><title>Nothing</title></item></channel></rss>";

  @TempDir Path folder = Path.of("");

  @Test
  void feedGivesEntriesWithTheDayAsWritten() throws IOException {
    var heard = Heard.of(write("feed.xml", RSS));
    assertThat(heard.ids()).containsExactly("tag:1", "https://ledger.example/2");
    Document first = heard.documents.get(0);
    assertThat(first.text()).isEqualTo("The crews said no.\n\nThe owners left.");
    assertThat(first.title()).contains("No deal & no date");
    assertThat(first.date()).contains(LocalDate.of(2031, 5, 6));
    assertThat(first.publisher()).contains("The Ledger");
    assertThat(first.url()).contains("https://ledger.example/1");
    assertThat(heard.documents.get(1).text()).isEqualTo("Only a summary.");
    assertThat(heard.documents.get(1).date()).isEmpty();
    assertThat(heard.skipped).extracting(Problem::what).containsExactly("1 entries hold no text");
    assertThat(heard.warnings.get(0).what()).startsWith("1 of 3 entries hold a summary");
  }

  @Test
  void atomFeedThatPointsToItselfIsReadOnce() throws IOException {
    Document entry =
        Heard.of(
                write(
                    "atom",
                    "<feed xmlns='http://www.w3.org/2005/Atom'><title>Wire</title><link rel='self'"
                        + " href='atom.txt'/><link rel='next'"
                        + " href='atom.txt'/><entry><id>urn:7</id><title>Talks</title><link"
                        + " rel='edit' href='x'/><link href='https://w."
                        + "example/7'/><published>2031-05-06T01:00:00+09:00</published><content"
                        + " type='xhtml'><div><p>Said"
                        + " <b>no</b>.</p></div></content></entry></feed>"))
            .only();
    assertThat(entry)
        .isEqualTo(
            new Document(
                "urn:7",
                java.util.Optional.of("Talks"),
                java.util.Optional.of(LocalDate.of(2031, 5, 6)),
                java.util.Optional.of("Wire"),
                java.util.Optional.of("https://w.example/7"),
                "Said no."));
  }

  @Test
  void feedOpensNoEntities() throws IOException {
    String bomb =
        "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'><!ENTITY f SYSTEM"
            + " 'file:///etc/passwd'>]><rss><channel><item><description>said &a; &f;"
            + "</description></item></channel></rss>";
    assertThat(Heard.of(write("feed.rss", bomb)).only().text())
        .contains("said")
        .doesNotContain("root:", "aaaaaaaaaa");
  }

  @Test
  void addressIsFetchedOnlyWhenItIsAnInput() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var asked = new java.util.concurrent.ConcurrentLinkedQueue<String>();
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().getPath());
          boolean there = exchange.getRequestURI().getPath().equals("/feed");
          byte[] body =
              (there ? RSS.replace("ledger.example", "127.0.0.1") : "")
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(there ? 200 : 404, there ? body.length : -1);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      String site = "http://127.0.0.1:" + server.getAddress().getPort();
      var heard = Heard.of(site + "/feed", site + "/gone");
      assertThat(heard.count).isEqualTo(2);
      assertThat(asked).containsExactly("/feed", "/gone");
      assertThat(heard.skipped.get(1).what()).contains("status 404");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void messageGivesOwnWordsAndAttachments() throws IOException {
    String mail =
        "Message-ID: <7@press.example>\r\nFrom: =?UTF-8?Q?Minist=C3=A8re?= <press@m.example>\r\n"
            + "Subject: =?UTF-8?B?"
            + base64("Réponse")
            + "?=\r\n"
            + "Date: Tue, 6 May 2031 23:30:00 -0700 (PDT)\r\nMIME-Version: 1.0\r\n"
            + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
            + "Content-Type: text/plain; charset=ISO-8859-1\r\nContent-Transfer-Encoding:"
            + " quoted-printable\r\n\r\nLe ministre a dit non =E0 tout.\r\n> Earlier words\r\n"
            + "-- \r\nPress office\r\n--b\r\nContent-Type: text/html; name=a.html\r\n"
            + "Content-Disposition: attachment; filename=a.html\r\n\r\n"
            + PAGE
            + "\r\n"
            + "--b\r\n"
            + "Content-Type: image/png\r\n"
            + "Content-Disposition: attachment; filename=x.png\r\n"
            + "Content-Transfer-Encoding: base64\r\n\r\n"
            + "iVBORw0KGgo=\r\n"
            + "--b--\r\n";
    var heard = Heard.of(write("m.eml", mail));
    assertThat(heard.ids()).containsExactly("7@press.example", "7@press.example/a.html");
    Document message = heard.documents.get(0);
    assertThat(message.text()).isEqualTo("Le ministre a dit non à tout.");
    assertThat(message.title()).contains("Réponse");
    assertThat(message.date()).contains(LocalDate.of(2031, 5, 6));
    assertThat(message.publisher()).contains("Ministère");
    assertThat(heard.documents.get(1).title()).contains("No deal");
    assertThat(heard.documents.get(1).publisher()).contains("Ministère");
  }

  @Test
  void mailboxIsReadMessageByMessage() throws IOException {
    String message =
        "From: A <a@x.example>\nSubject: S%d\nMessage-ID: <%d@x>\n\nWe say no to %d.\n";
    String mbox =
        "From a@x.example Tue May  6 10:00:00 2031\n"
            + message.replace("%d", "1")
            + ">From now on we pay.\n\nFrom a@x.example Tue May  6 10:00:00 2031\n"
            + "From: A <a@x.example>\nSubject: none\n\n\n"
            + "From a@x.example Tue May  6 10:00:00 2031\n"
            + message.replace("%d", "2");
    var heard = Heard.of(write("box", mbox));
    assertThat(heard.documents.stream().map(Document::text))
        .containsExactly("We say no to 1.\nFrom now on we pay.", "We say no to 2.");
    assertThat(heard.places()).singleElement().asString().endsWith("box: message 2");
  }

  @Test
  void webArchiveGivesPagesAndCountsTheRest() throws IOException {
    byte[] archive =
        WarcFiles.joined(
            WarcFiles.record("warcinfo", "", "application/warc-fields", "software: x\r\n"),
            WarcFiles.answer("https://a.example/1", 200, "text/html", PAGE),
            WarcFiles.answer("https://a.example/2", 404, "text/html", "<p>gone</p>"),
            WarcFiles.answer("https://a.example/3", 200, "image/png", "PNG"),
            WarcFiles.answer(
                "https://a.example/4",
                200,
                "text/html",
                "\u0001\u0000\u0002\u0003\u0004\u0000\u0000\u0005\u0006\u0007"),
            WarcFiles.answer("https://a.example/5", 200, "text/plain", "They said yes, at last."));
    var heard = Heard.of(write("a.warc", archive));
    assertThat(heard.ids()).containsExactly("https://a.example/1", "https://a.example/5");
    assertThat(heard.documents.get(0).url()).contains("https://a.example/1");
    assertThat(heard.documents.get(0).date()).contains(LocalDate.of(2031, 5, 6));
    assertThat(heard.documents.get(1).date()).isEmpty();
    assertThat(heard.places()).singleElement().asString().endsWith("a.warc: https://a.example/4");
    assertThat(heard.warnings.get(0).what())
        .isEqualTo("left out: 1 answers with a status other than 200, 1 records of type image/png");
  }

  @Test
  void packedWebArchiveIsReadAsFarAsItIsWhole() throws IOException {
    byte[] first =
        WarcFiles.packed(WarcFiles.answer("https://a.example/1", 200, "text/html", PAGE));
    byte[] second =
        WarcFiles.packed(WarcFiles.answer("https://a.example/2", 200, "text/html", PAGE));
    assertThat(Heard.of(write("whole.warc.gz", WarcFiles.joined(first, second))).count)
        .isEqualTo(2);
    byte[] cut = java.util.Arrays.copyOf(second, second.length / 2);
    var heard =
        Heard.of(
            write("cut.warc.gz", WarcFiles.joined(first, cut)), write("x.txt", "They said no."));
    assertThat(heard.ids()).containsExactly("https://a.example/1", "x");
    assertThat(heard.skipped)
        .singleElement()
        .extracting(Problem::what)
        .asString()
        .contains("broken");
  }

  @Test
  void recordThatUnpacksWithoutEndCostsItself() throws IOException {
    byte[] page = (PAGE + " ".repeat(HtmlReader.LIMIT + 1)).getBytes(StandardCharsets.UTF_8);
    byte[] archive =
        WarcFiles.joined(
            WarcFiles.packed(WarcFiles.answer("https://a.example/bomb", 200, "text/html", page)),
            WarcFiles.packed(WarcFiles.answer("https://a.example/2", 200, "text/html", PAGE)));
    assertThat(archive.length).isLessThan(200_000);
    var heard = Heard.of(write("bomb.warc.gz", archive));
    assertThat(heard.ids()).containsExactly("https://a.example/2");
    assertThat(heard.skipped)
        .singleElement()
        .extracting(Problem::what)
        .asString()
        .contains("larger than 64 MB");
  }

  @Test
  void tableIsReadByTheColumnsNamed() throws IOException {
    String csv = "Nr;Body;Day;Source\n1;\"They said \"\"no\"\"; twice\";2031-05-06;Wire\n2;;;\n";
    assertThat(withColumns(Map.of("text", "Body", "date", "3", "publisher", "source"), csv).only())
        .isEqualTo(
            new Document(
                "stdin/2",
                java.util.Optional.empty(),
                java.util.Optional.of(LocalDate.of(2031, 5, 6)),
                java.util.Optional.of("Wire"),
                java.util.Optional.empty(),
                "They said \"no\"; twice"));
    assertThat(withColumns(Map.of(), csv).skipped.get(0).toString())
        .contains("no column 'text'", "Nr, Body, Day, Source");
    assertThat(withColumns(Map.of("text", "Words"), csv).skipped.get(0).toString())
        .contains("no column 'Words'");
  }

  @Test
  void tableInAnotherEncodingAndPacked() throws IOException {
    byte[] latin =
        "text,title\nIls ont dit «\u00a0non\u00a0».,Réponse\n"
            .getBytes(Charset.forName("windows-1252"));
    assertThat(Heard.of(write("t.csv.gz", WarcFiles.packed(latin))).only().title())
        .contains("Réponse");
  }

  @Test
  void packedFileInPackedFileIsRefused() throws IOException {
    byte[] twice =
        WarcFiles.packed(WarcFiles.packed("They said no.".getBytes(StandardCharsets.UTF_8)));
    assertThat(Heard.of(write("x.txt.gz", twice)).skipped.get(0).what()).contains("packed file");
    assertThat(
            Heard.of(
                    write(
                        "y.txt.gz",
                        WarcFiles.packed("They said no.".getBytes(StandardCharsets.UTF_8))))
                .only()
                .id())
        .isEqualTo("y");
  }

  @Test
  void nameDoesNotMakeAPageATable() throws IOException {
    assertThat(Heard.of(write("page.csv", PAGE)).only().title()).contains("No deal");
  }

  private Heard withColumns(Map<String, String> columns, String csv) {
    var heard = new Heard();
    Path file = folder.resolve("stdin.csv");
    try {
      Files.writeString(file, csv);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    heard.count =
        new InputReader(() -> new ByteArrayInputStream(new byte[0]), new ReadingChoices(columns))
            .read(List.of(file.toString()), heard);
    return heard;
  }

  private Path write(String name, String content) throws IOException {
    return write(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private Path write(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  private static String base64(String s) {
    return java.util.Base64.getEncoder().encodeToString(s.getBytes(StandardCharsets.UTF_8));
  }
}
