package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.report.HarmlessPage;

/** What the shipped program says to input that it cannot use, command by command. */
class BadInputTest {
  private static final String SENTENCE =
      "The foreign minister of France said on Monday that Paris rejects any withdrawal.\n";

  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"text", "extract", "code", "brief"})
  void whatHoldsNoTextIsOneMessageAndExitCodeTwo(String command) throws IOException {
    byte[] noise = new byte[20_000];
    new Random(7).nextBytes(noise);
    Path directory = Files.createDirectory(folder.resolve("nothing"));
    Path archives = Files.createDirectory(folder.resolve("archives"));
    Files.write(archives.resolve("a.zip"), noise);
    for (Path input :
        List.of(
            write("empty.txt", ""),
            folder.resolve("missing.txt"),
            Files.write(folder.resolve("noise.txt"), noise),
            directory,
            archives)) {
      Path result = folder.resolve("result");
      var run = CommandRun.of(command, input.toString(), "-o", result.toString());
      assertThat(run.exitCode()).as(input.toString()).isEqualTo(2);
      assertThat(run.err().lines()).as(run.err()).hasSize(1);
      assertThat(run.err()).startsWith("parley: " + input).doesNotContain("\tat ");
      assertThat(run.out()).isEmpty();
      assertThat(result).doesNotExist();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "extract", "code", "brief"})
  void wronglyEncodedTextIsReadAndToldSo(String command) throws IOException {
    Path latin = folder.resolve("latin.txt");
    Files.write(latin, "The café owners said «non».".getBytes(StandardCharsets.ISO_8859_1));
    var run = CommandRun.of(command, latin.toString());
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).contains("windows-1252", "not valid UTF-8");
    assertThat(run.out()).doesNotContain("\ufffd");
  }

  @ParameterizedTest
  @ValueSource(strings = {"extract", "code", "brief"})
  void brokenLineOfACorpusIsNamedAndTheOthersAreRead(String command) throws IOException {
    var lines = new StringBuilder();
    for (int i = 1; i <= 100; i++) {
      lines.append(
          i == 7 ? "{\"text\":\"cut off\n" : "{\"id\":\"d" + i + "\",\"text\":\"He said no.\"}\n");
    }
    Path corpus = write("hundred.jsonl", lines.toString());
    Path result = folder.resolve("result");
    var run = CommandRun.of(command, corpus.toString());
    assertThat(run.exitCode()).isZero();
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("hundred.jsonl:7");
    assertThat(run.out()).contains(command.equals("brief") ? "99 documents" : "\"id\":\"d100\"");
    var strict = CommandRun.of(command, "--strict", corpus.toString(), "-o", result.toString());
    assertThat(strict.exitCode()).isEqualTo(2);
    assertThat(strict.err()).contains("hundred.jsonl:7");
    assertThat(result).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "extract", "code", "brief"})
  void secondDocumentWithAnIdGetsAnother(String command) throws IOException {
    Path corpus = write("c.jsonl", "{\"id\":\"x\",\"text\":\"He said no.\"}\n".repeat(2));
    var run = CommandRun.of(command, corpus.toString());
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).contains("c.jsonl:2", "'x'", "x#2");
    assertThat(run.out()).contains("x#2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"extract", "code", "brief"})
  void undatedDocumentsAreCountedWhereADayIsAsked(String command) throws IOException {
    Path corpus =
        write(
            "c.jsonl",
            """
            {"id":"early","date":"2031-05-06","text":"He said no."}
            {"id":"undated","text":"He said no."}
            {"id":"late","date":"2031-05-07","text":"He said no."}
            """);
    var run = CommandRun.of(command, corpus.toString(), "--as-of", "2031-05-06");
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).contains("1 undated document is left out");
    assertThat(run.out()).contains("early").doesNotContain("late:", "\"late\"", "undated:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"extract", "code", "brief"})
  void allFaultsOfACodeBookAreToldAtOnce(String command) throws IOException {
    Path codebook =
        write(
            "bad.yaml",
            """
            codebook: bad
            issues:
              - id: Pay Rise
                label: Pay
                cues: [pay*d]
                propositions:
                  - id: raises
                    says: ⟨employer⟩ raises pay
                    sues: [raise]
                    cues: [rais*]
            """);
    Path result = folder.resolve("result");
    String input = write("a.txt", SENTENCE).toString();
    var run =
        CommandRun.of(command, input, "--codebook", codebook.toString(), "-o", result.toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().lines())
        .hasSize(3)
        .anyMatch(line -> line.contains("bad.yaml:3:9:") && line.contains("Pay Rise"))
        .anyMatch(line -> line.contains("bad.yaml:5:12:") && line.contains("pay*d"))
        .anyMatch(line -> line.contains("bad.yaml:9:9:") && line.contains("sues"));
    assertThat(run.out()).isEmpty();
    assertThat(result).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "extract", "code", "brief"})
  void placeThatCannotBeWrittenIsToldAndLeftAsItWas(String command) throws IOException {
    String input = write("a.txt", SENTENCE).toString();
    for (Path target : List.of(folder.resolve("no/such/place"), folder)) {
      var run = CommandRun.of(command, input, "-o", target.toString());
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err().lines()).hasSize(1);
      assertThat(run.err()).contains("cannot be written");
    }
    assertThat(left()).containsExactly("a.txt");
  }

  @Test
  void hostilePageBecomesAHarmlessBrief() throws IOException {
    Path page =
        write(
            "page.html",
            """
            <html><head><title>"><script>alert(1)</script></title>
            <base href="http://evil.example/"><link rel=stylesheet href="file:///etc/passwd">
            <meta property="og:title" content="T</title><script>alert(2)</script>">
            <meta property="og:site_name" content="<img src=http://evil.example/a.gif>">
            <meta property="og:url" content="javascript:alert(3)"></head><body><article>
            <p>The foreign minister of <a href="javascript:alert(4)">France</a> said on Monday that
            Paris &lt;script src=http://evil.example/x.js&gt;&lt;/script&gt; rejects any withdrawal
            of its forces from the border zone.</p><iframe src="http://evil.example/x"></iframe>
            <img src=x onerror=alert(6)><object data="file:///etc/passwd"></object>
            <p onclick="alert(7)">Germany will never accept &lt;img src=x onerror=alert(8)&gt; the
            annexation, Chancellor Scholz said. "We demand a cease-fire
            &lt;/style&gt;&lt;iframe src=//evil.example&gt; now," he said.</p>
            <svg><script>alert(9)</script></svg><style>@import url(http://evil.example/)</style>
            </article></body></html>
            """);
    var run = CommandRun.of("brief", page.toString(), "--format", "html");
    assertThat(run.exitCode()).isZero();
    HarmlessPage.check(run.out());
    assertThat(Jsoup.parse(run.out()).select("#statements").text())
        .contains("Germany will never accept", "</style><iframe src=//evil.example> now");
  }

  @Test
  void fiftyMegabytesOfTextAreReadButNotCodedAsOneDocument() throws Exception {
    Path text = folder.resolve("long.txt");
    Files.writeString(text, SENTENCE.repeat(50_000_000 / SENTENCE.length()));
    var read = ProgramRun.of(folder, "1g", "text", text.toString(), "-o", out().toString());
    assertThat(read.exitCode()).isZero();
    assertThat(Files.size(out())).isGreaterThan(49_000_000);
    Files.delete(out());
    var coded = ProgramRun.of(folder, "1g", "brief", text.toString(), "-o", out().toString());
    assertThat(coded.exitCode()).isEqualTo(2);
    assertThat(coded.err()).contains("long: has ", "characters", "split it").hasLineCount(1);
    assertThat(out()).doesNotExist();
  }

  @Test
  void tooLittleMemoryIsToldWithAdvice() throws Exception {
    Path corpus = write("c.txt", SENTENCE.repeat(40_000));
    var run = ProgramRun.of(folder, "64m", "brief", corpus.toString(), "-o", out().toString());
    assertThat(run.err()).contains("more memory", "PARLEY_JAVA_OPTS").doesNotContain("\tat ");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(out()).doesNotExist();
  }

  @Test
  void interruptionStopsCleanly() throws Exception {
    assumeTrue(canResetSignals(), "env --default-signal is not known here");
    write("long.txt", SENTENCE.repeat(45_000));
    var run =
        ProgramRun.interrupted(
            "coding", "brief", folder.resolve("long.txt").toString(), "-o", out().toString());
    assertThat(run.exitCode()).isEqualTo(130);
    assertThat(run.err()).doesNotContain("\tat ", "Exception", "internal error");
    assertThat(run.err()).endsWith("\r\u001b[K");
    assertThat(run.out()).isEmpty();
    assertThat(left()).containsExactly("long.txt");
  }

  private static boolean canResetSignals() throws InterruptedException {
    try {
      return new ProcessBuilder("env", "--default-signal=INT", "true").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private Path out() {
    return folder.resolve("out");
  }

  private List<String> left() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }
}
