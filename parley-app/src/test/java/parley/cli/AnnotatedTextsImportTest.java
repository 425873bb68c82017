package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people marked in other programs comes into a ledger; what is malformed is refused. */
class AnnotatedTextsImportTest {
  @TempDir Path folder = Path.of("");
  private LedgerSession session = new LedgerSession(Path.of(""));

  @BeforeEach
  void start() {
    session = new LedgerSession(folder);
  }

  private void addTalks() throws IOException {
    Path corpus =
        Files.writeString(
            folder.resolve("talks.jsonl"),
            "{\"id\":\"one & two\",\"date\":\"2022-03-01\","
                + "\"text\":\"🕊 RU says no to\\npeace. RU says no to peace. UA says yes to"
                + " peace.\"}\n"
                + "{\"id\":\"three\",\"date\":\"2022-03-05\",\"text\":\"RU says yes to"
                + " bread.\\r\\nUA says no to bread.\"}\n");
    session.ledger("add", corpus.toString());
    session.ledger("review", "three/s1", "--accept", "--by", "Bo");
    session.ledger("review", "three/s2", "--correct", "issue=none", "--by", "Bo");
  }

  @ParameterizedTest
  @ValueSource(strings = {"brat", "uima-xmi"})
  void whatWasExportedComesBack(String format) throws IOException {
    addTalks();
    Path file = folder.resolve("out.zip");
    session.ledger("export", "--as", format, "-o", file.toString());
    CommandRun run =
        session.on(
            "copy.parley", "ledger", "import", file.toString(), "--as", format, "--by", "Bo");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("2 documents with 4 statements imported");
    List<String> columns =
        List.of("id", "document", "saidOn", "party", "issue", "proposition", "stance", "act");
    assertThat(cells("copy.parley", columns)).isEqualTo(cells("ledger.parley", columns));
    List<String> words = List.of("content", "source", "cue", "strength", "coder", "review");
    assertThat(cells("copy.parley", words)).isEqualTo(cells("ledger.parley", words));
  }

  /** Columns of the CSV of a ledger. */
  private List<String> cells(String ledger, List<String> columns) throws IOException {
    Path file = folder.resolve(ledger + ".csv");
    session.on(ledger, "ledger", "export", "--as", "csv", "-o", file.toString());
    return parley.exchange.CsvTable.read("csv", Files.readString(file), List.of("id")).stream()
        .map(row -> columns.stream().map(row::get).toList().toString())
        .toList();
  }

  @Test
  void whatWasDrawnByHandInBratBelongsToWhoImportsIt() throws IOException {
    Path brat = Files.createDirectory(folder.resolve("brat"));
    Files.writeString(brat.resolve("harbour.txt"), "Lisbon said\nit would open the harbour.\n");
    Files.writeString(
        brat.resolve("harbour.ann"),
        """
        T1\tSource 0 6\tLisbon
        T2\tContent 12 37\tit would open the harbour
        T3\tPlace 30 37\tharbour
        R1\tSays Arg1:T1 Arg2:T2\t
        A1\tStance T2 for
        #1\tAnnotatorNotes T2\tparty: PT; issue: harbour; proposition: the harbour opens
        """);
    CommandRun run =
        session.on("l.parley", "ledger", "import", brat.toString(), "--as", "brat", "--by", "Cy");
    assertThat(run.out()).contains("1 documents with 1 statements imported");
    assertThat(
            cells(
                "l.parley",
                List.of("id", "party", "source", "content", "proposition", "stance", "strength")))
        .containsExactly(
            "[harbour/s1, PT, Lisbon, it would open the harbour, the harbour opens, for, medium]");
    assertThat(session.on("l.parley", "ledger", "show", "harbour/s1").out()).contains("Cy");
  }

  @Test
  void whatWasDrawnByHandInInceptionIsAStatementOfItsOwn() throws IOException {
    Path file = folder.resolve("bay.xmi");
    Files.writeString(
        file,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><xmi:XMI xmlns:xmi=\"http://www.omg.org/XMI\""
            + " xmlns:cas=\"http:///uima/cas.ecore\" xmlns:custom=\"http:///webanno/custom.ecore\""
            + " xmi:version=\"2.0\"><cas:NULL xmi:id=\"0\"/>"
            + "<custom:Statement xmi:id=\"2\" sofa=\"1\" begin=\"3\" end=\"18\" party=\"IS\""
            + " issue=\"bay\" proposition=\"the bay closes\" stance=\"against\"/>"
            + "<cas:Sofa xmi:id=\"1\" sofaNum=\"1\" sofaID=\"_InitialView\" mimeType=\"text\""
            + " sofaString=\"🕊 &amp;bay stays open&#10;\"/>"
            + "<cas:View sofa=\"1\" members=\"2\"/></xmi:XMI>");
    CommandRun run =
        session.on("l.parley", "ledger", "import", file.toString(), "--as", "uima-xmi");
    assertThat(run.err()).isEmpty();
    assertThat(cells("l.parley", List.of("id", "party", "content", "stance")))
        .containsExactly("[bay/s1, IS, &bay stays open, against]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "T1\\tContent 0 6|a.ann:1: is cut short",
        "T1\\tContent 0 60\\tLisbon|a.ann:1: stands at 0 60, the text at 0 to 12",
        "T1\\tContent 0 6\\tMadrid|a.ann:1: has other words than the text has there: 'Lisbon'",
        "T1\\tContent 0 6\\tLisbon\\nA1\\tStance T1 perhaps|stance 'perhaps' is none of for",
        "A1\\tStance T7 for|a.ann:1: is of T7, which is not there",
        "R1\\tSays Arg1:T1 Arg2:T2|a.ann:1: ties T1 to T2",
        "<xml/>|a.ann:1: is no line of brat",
        "T1\\tContent 0 6\\tLisbon\\nT1\\tContent 0 6\\tLisbon|a.ann:2: T1 stood there before",
      })
  void malformedStandoffIsRefusedWithItsPlace(String annotations, String message)
      throws IOException {
    Path brat = Files.createDirectory(folder.resolve("brat"));
    Files.writeString(brat.resolve("a.txt"), "Lisbon said\n");
    Files.writeString(
        brat.resolve("a.ann"), annotations.replace("\\t", "\t").replace("\\n", "\n") + "\n");
    refused(brat, "brat", message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<xmi:XMI xmlns:xmi='x'|x.xmi:1: is not readable as XML",
        "<a/>|holds no text",
        "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>|x.xmi:1: is not readable",
        "<x xmlns:c='http:///uima/cas.ecore' xmlns:u='http:///webanno/custom.ecore'>"
            + "<u:Statement begin='0' end='9'/><c:Sofa sofaString='short'/></x>"
            + "|ends at 9, the text at 5",
        "<x xmlns:c='http:///uima/cas.ecore' xmlns:u='http:///webanno/custom.ecore'>"
            + "<u:Statement begin='4' end='2'/><c:Sofa sofaString='short'/></x>"
            + "|has no place: begin 4, end 2",
      })
  void malformedCasIsRefusedWithItsPlace(String xml, String message) throws IOException {
    refused(Files.writeString(folder.resolve("x.xmi"), xml), "uima-xmi", message);
  }

  @Test
  void aZipCutShortIsRefused() throws IOException {
    addTalks();
    Path file = folder.resolve("out.zip");
    session.ledger("export", "--as", "brat", "-o", file.toString());
    byte[] whole = Files.readAllBytes(file);
    Path cut = Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(whole, 300));
    refused(cut, "brat", "cannot be read");
  }

  private void refused(Path file, String format, String message) {
    CommandRun run = session.on("none.parley", "ledger", "import", file.toString(), "--as", format);
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).startsWith("parley: ").contains(message);
    assertThat(folder.resolve("none.parley")).doesNotExist();
  }

  @Test
  void aCodeBookOfCodesHasTheIssuesAndPropositions() throws IOException {
    addTalks();
    Path codes = folder.resolve("codes.qdc");
    session.ledger("export", "--as", "qdc", "-o", codes.toString());
    CommandRun run = session.run("codebook", "import", codes.toString());
    assertThat(run.err()).isEmpty();
    var book = parley.extract.coding.CodebookReader.parse("made", run.out());
    assertThat(book.issues())
        .extracting(i -> i.id() + ": " + i.propositions().stream().map(p -> p.template()).toList())
        .containsExactly("thing: [bread happens, peace happens]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<CodeBook xmlns='urn:QDA-XML:codebook:1.0'><Codes><Code|x.qdc:1: is not readable as XML",
        "<Project xmlns='urn:QDA-XML:project:1.0'/>|is no code book of REFI-QDA",
        "<CodeBook xmlns='urn:QDA-XML:codebook:1.0'><Codes/></CodeBook>|holds no code",
        "<CodeBook xmlns='urn:QDA-XML:codebook:1.0'><Code guid='1'/></CodeBook>"
            + "|x.qdc:1: is a code without a name",
      })
  void malformedCodesAreRefusedWithTheirPlace(String xml, String message) throws IOException {
    Path file = Files.writeString(folder.resolve("x.qdc"), xml);
    CommandRun run = session.run("codebook", "import", file.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).startsWith("parley: ").contains(message);
  }
}
