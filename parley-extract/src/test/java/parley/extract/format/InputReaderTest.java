package parley.extract.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.error.Problem;

class InputReaderTest {
  @TempDir Path folder = Path.of("");

  @Test
  void directoryIsReadWithAllBelowItInTheOrderOfNames() throws IOException {
    write("b.txt", "b");
    write("a/z.txt", "z");
    write("a/a.txt", "aa");
    write("C.txt", "c");
    write(".hidden.txt", "hidden");
    write(".git/config", "hidden");
    write("~$lock.docx", "lock");
    assertThat(Heard.of(folder).ids()).containsExactly("C", "a", "z", "b");
  }

  @Test
  void inputsAreReadInTheirOrderAndOneBadOneDoesNotStopTheOthers() throws IOException {
    var heard =
        Heard.withInput(
            "from the pipe".getBytes(java.nio.charset.StandardCharsets.UTF_8),
            write("b.txt", "b"),
            folder.resolve("missing.txt"),
            "-",
            write("a.txt", "a"));
    assertThat(heard.ids()).containsExactly("b", "stdin", "a");
    assertThat(heard.count).isEqualTo(3);
    assertThat(heard.places()).containsExactly(folder.resolve("missing.txt").toString());
  }

  @Test
  void lineSevenOfAHundredIsNamedAndTheOthersAreRead() throws IOException {
    String corpus =
        IntStream.rangeClosed(1, 100)
            .mapToObj(
                i -> i == 7 ? "{\"id\":\"7\",\"text\":" : "{\"id\":\"" + i + "\",\"text\":\"t\"}")
            .collect(Collectors.joining("\n"));
    Path file = write("corpus.jsonl", corpus);
    var heard = Heard.of(file);
    assertThat(heard.count).isEqualTo(99);
    assertThat(heard.ids()).doesNotContain("7").contains("6", "8", "100");
    assertThat(heard.places()).containsExactly(file + ":7");
  }

  @Test
  void corpusWithoutAnyDocumentSaysSoBriefly() throws IOException {
    Path file = write("other.jsonl", "{\"a\":1}\n".repeat(1000));
    var heard = Heard.of(file);
    assertThat(heard.count).isZero();
    assertThat(heard.skipped).hasSizeLessThan(10);
    assertThat(heard.skipped.get(heard.skipped.size() - 1).what()).contains("997 more lines");
  }

  @Test
  void sameIdIsNumberedWithAWarning() throws IOException {
    var heard = Heard.of(write("x/a.txt", "1"), write("y/a.md", "2"), write("z/a.html", "<p>3"));
    assertThat(heard.ids()).containsExactly("a", "a#2", "a#3");
    assertThat(heard.warnings).hasSize(1);
    assertThat(heard.warnings.get(0).what()).contains("'a'", "a#2", "a#3");
  }

  @Test
  void numberedIdThatIsTakenIsPassedOver() throws IOException {
    Path file = write("c.jsonl", line("a#2") + line("a") + line("a") + line("a"));
    assertThat(Heard.of(file).ids()).containsExactly("a#2", "a", "a#3", "a#4");
  }

  @Test
  void manyRepeatedIdsDoNotFillTheScreen() throws IOException {
    String all = IntStream.range(0, 500).mapToObj(i -> line("n" + i)).collect(Collectors.joining());
    var heard = Heard.of(write("c.jsonl", all + all));
    assertThat(heard.count).isEqualTo(1000);
    assertThat(heard.ids()).doesNotHaveDuplicates();
    assertThat(heard.warnings).hasSizeLessThan(30);
  }

  @Test
  void emptyAndBlankFilesAreReported() throws IOException {
    for (String name :
        new String[] {"a.txt", "a.md", "a.html", "a.jsonl", "a.pdf", "a.docx", "a"}) {
      var empty = Heard.of(write(name, ""));
      assertThat(empty.skipped).as(name).hasSize(1);
      assertThat(empty.skipped.get(0).what()).as(name).contains("empty");
      var blank = Heard.of(write(name, " \n\t\r\n "));
      assertThat(blank.count).as(name).isZero();
      assertThat(blank.skipped).as(name).hasSize(1);
    }
  }

  @Test
  void directoryWithoutFilesIsReported() throws IOException {
    Files.createDirectories(folder.resolve("empty/below"));
    write("empty/.hidden", "x");
    var heard = Heard.of(folder.resolve("empty"));
    assertThat(heard.skipped).extracting(Problem::what).containsExactly("holds no files to read");
  }

  @Test
  void linkThatLeadsBackIsNotFollowed() throws IOException {
    write("in/a.txt", "a");
    Files.createSymbolicLink(folder.resolve("in/loop"), folder.resolve("in"));
    Files.createDirectories(folder.resolve("in/deep"));
    Files.createSymbolicLink(folder.resolve("in/deep/up"), folder);
    Files.createSymbolicLink(folder.resolve("in/dangling.txt"), folder.resolve("nowhere"));
    var heard = Heard.of(folder.resolve("in"));
    assertThat(heard.ids()).contains("a").hasSizeLessThan(3);
    assertThat(heard.warnings).anyMatch(p -> p.what().contains("not followed"));
    assertThat(heard.places()).anyMatch(p -> p.endsWith("dangling.txt"));
  }

  @Test
  void fileThatMayNotBeReadIsReported() throws IOException {
    Path file = write("secret.txt", "x");
    Files.setPosixFilePermissions(file, Collections.emptySet());
    assumeFalse(Files.isReadable(file), "this user may read everything: skipped");
    assertThat(Heard.of(file).skipped.get(0).what()).contains("may not be read");
  }

  @Test
  void standardInputIsReadOnceOnly() {
    var heard = Heard.withInput(new byte[] {'a'}, "-", "-");
    assertThat(heard.ids()).containsExactly("stdin");
    assertThat(heard.skipped.get(0).what()).contains("twice");
  }

  @Test
  void standardInputIsReadByItsLook() {
    assertThat(Heard.ofText("<!doctype html><p>Yes.").only().text()).isEqualTo("Yes.");
    assertThat(Heard.ofText("{\"text\":\"one\"}\n{\"text\":\"two\"}\n").ids())
        .containsExactly("stdin", "stdin#2");
    assertThat(Heard.ofText("{braces} are text").only().text()).isEqualTo("{braces} are text");
    assertThat(Heard.ofText("- a list").only().text()).isEqualTo("- a list");
  }

  @Test
  void foreignFormatsAreNamedWhateverTheyAreCalled() throws IOException {
    assertRefused("a.txt", "PK\u0003\u0004rest of an archive", "archive");
    assertRefused("a.txt", "{\\rtf1\\ansi hello}", "RTF");
    assertRefused("a.json", "[\n{\"text\":\"x\"}\n]", "JSON");
    assertRefused("a.pdf", "%PDF-1.7 and nothing else", "PDF");
    assertRefused("a.docx", "not a zip at all", "Word document");
    assertRefused("a.bin", "ELF\u0000\u0001\u0002", "binary");
    assertRefused("a.txt", "text with a \u0000 inside", "binary");
  }

  private void assertRefused(String name, String content, String named) throws IOException {
    var heard = Heard.of(write(name, content));
    assertThat(heard.count).as(name).isZero();
    assertThat(heard.skipped).as(name).hasSize(1);
    assertThat(heard.skipped.get(0).what()).as(name).contains(named);
  }

  @Test
  void oddInputsAreProblemsNotFailures() {
    assertThat(Heard.of("").skipped).hasSize(1);
    assertThat(Heard.of("nul\0byte").skipped).hasSize(1);
    assertThat(Heard.of("x".repeat(5000)).skipped).hasSize(1);
  }

  private static String line(String id) {
    return "{\"id\":\"" + id + "\",\"text\":\"t\"}\n";
  }

  private Path write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }
}
