package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.impl.XmiCasDeserializer;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.XMLInputSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.discourse.EventList;
import parley.store.dna.DnaFile;

/** Every format keeps what it promises to keep. */
class LedgerFormatsTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir Path folder = Path.of("");
  private LedgerSession session = new LedgerSession(Path.of(""));

  @BeforeEach
  void add() throws IOException {
    session = new LedgerSession(folder);
    Path corpus =
        Files.writeString(
            folder.resolve("talks.jsonl"),
            "{\"id\":\"one & two\",\"date\":\"2022-03-01\",\"title\":\"A <b> \\\"c\\\"\","
                + "\"publisher\":\"Post\",\"url\":\"https://example.org/a?b=1&c=2\","
                + "\"text\":\"🕊 RU says no to\\npeace. RU says no to peace. UA says yes to"
                + " peace.\"}\n"
                + "{\"id\":\"three\",\"date\":\"2022-03-05\",\"text\":\"RU says yes to"
                + " bread.\\r\\nUA says no to bread.\"}\n");
    session.ledger("add", corpus.toString());
    session.ledger("review", "three/s1", "--accept", "--by", "Bo", "--reason", "a\tb");
    session.ledger("review", "three/s2", "--correct", "issue=none", "--by", "Bo");
  }

  private String export(String ledger, String format, Path file, String... more) {
    var command =
        new ArrayList<>(List.of("ledger", "export", "--as", format, "-o", file.toString()));
    command.addAll(List.of(more));
    CommandRun run = session.on(ledger, command.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run.err();
  }

  @ParameterizedTest
  @ValueSource(strings = {"jsonl", "csv", "webannotation", "graphml"})
  void whatIsReadBackIsTheSame(String format) throws IOException {
    Path file = folder.resolve("out." + format);
    export("ledger.parley", format, file);
    CommandRun run = session.on("copy.parley", "ledger", "import", file.toString(), "--as", format);
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("2 documents with 4 statements imported");
    Path one = folder.resolve("one.jsonl");
    Path other = folder.resolve("other.jsonl");
    export("ledger.parley", "jsonl", one);
    export("copy.parley", "jsonl", other);
    assertThat(Files.readString(other)).isEqualTo(Files.readString(one));
  }

  @ParameterizedTest
  @ValueSource(strings = {"jsonl", "csv", "webannotation", "graphml", "dna", "brat", "uima-xmi"})
  void excerptsGiveAwayNoMore(String format) throws IOException {
    Path file = folder.resolve("out." + format);
    export("ledger.parley", format, file, "--excerpt", "5");
    String bytes = unpacked(file);
    assertThat(bytes).contains("no to").doesNotContain("no to p").doesNotContain("RU says");
  }

  private static String unpacked(Path file) throws IOException {
    var all = new StringBuilder(Files.readString(file, StandardCharsets.ISO_8859_1));
    files(file).values().forEach(all::append);
    return all.toString();
  }

  private static Map<String, String> files(Path zip) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (var in = new ZipInputStream(Files.newInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  @Test
  void aFileOfDnaHoldsThePositionsAndComesBack() throws IOException {
    Path file = folder.resolve("talks.dna");
    assertThat(export("ledger.parley", "dna", file))
        .isEqualTo("1 statements left out: they take no position\n");
    EventList events = DnaFile.open(file).read("DNA Statement");
    int organization = 1;
    int agreement = 3;
    assertThat(events.statements())
        .extracting(s -> s.values().get(organization) + " " + s.values().get(agreement) + s.text())
        .containsExactly("RU 0no to peace", "UA 1yes to peace", "RU 1yes to bread");

    CommandRun run = session.on("copy.parley", "ledger", "import", file.toString(), "--as", "dna");
    assertThat(run.out()).contains("2 documents with 3 statements imported");
    Path again = folder.resolve("again.dna");
    export("copy.parley", "dna", again);
    EventList back = DnaFile.open(again).read("DNA Statement");
    assertThat(back.statements())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("document", "values")
        .isEqualTo(events.statements());
    assertThat(back.statements())
        .extracting(s -> s.values().subList(0, 10))
        .isEqualTo(events.statements().stream().map(s -> s.values().subList(0, 10)).toList());
    assertThat(session.on("copy.parley", "ledger", "show", "talks-1/s1").out()).contains("no to");
  }

  @Test
  void positionsOfWebAnnotationsCountCodePoints() throws IOException {
    Path file = folder.resolve("out.json");
    export("ledger.parley", "webannotation", file);
    JsonNode annotation = MAPPER.readTree(file.toFile()).path("items").get(0);
    JsonNode position = annotation.at("/target/0/selector/0");
    String text = "🕊 RU says no to\npeace. RU says no to peace. UA says yes to peace.";
    int start = text.offsetByCodePoints(0, position.path("start").asInt());
    int end = text.offsetByCodePoints(0, position.path("end").asInt());
    assertThat(text.substring(start, end))
        .isEqualTo(annotation.at("/target/0/selector/1/exact").asText())
        .isEqualTo("no to peace");
    assertThat(annotation.at("/target/0/source").asText())
        .isEqualTo("https://example.org/a?b=1&c=2");
  }

  @Test
  void bratFindsTheWordsAtTheirPlaces() throws IOException {
    Path file = folder.resolve("out.zip");
    export("ledger.parley", "brat", file);
    Map<String, String> files = files(file);
    assertThat(files)
        .containsOnlyKeys(
            "annotation.conf", "one___two.ann", "one___two.txt", "three.ann", "three.txt");
    String text = files.getOrDefault("one___two.txt", "");
    int checked = 0;
    for (String line : files.getOrDefault("one___two.ann", "").split("\n")) {
      if (line.startsWith("T")) {
        String[] parts = line.split("\t");
        String[] place = parts[1].split(" ");
        assertThat(
                text.substring(
                    text.offsetByCodePoints(0, Integer.parseInt(place[1])),
                    text.offsetByCodePoints(0, Integer.parseInt(place[2]))))
            .isEqualTo(parts[2]);
        checked++;
      }
    }
    assertThat(checked).isEqualTo(6);
    assertThat(files.get("one___two.ann")).contains("Stance T1 against", "party: RU");
  }

  @Test
  void uimaReadsTheCas() throws Exception {
    Path file = folder.resolve("out.zip");
    export("ledger.parley", "uima-xmi", file);
    Map<String, String> files = files(file);
    CAS cas =
        CasCreationUtils.createCas(
            UIMAFramework.getXMLParser()
                .parseTypeSystemDescription(
                    new XMLInputSource(stream(files, "TypeSystem.xml"), null)),
            null,
            null);
    XmiCasDeserializer.deserialize(stream(files, "one___two.xmi"), cas);
    var type = cas.getTypeSystem().getType("webanno.custom.Statement");
    var found = new ArrayList<String>();
    for (AnnotationFS one : cas.getAnnotationIndex(type)) {
      found.add(
          one.getFeatureValueAsString(type.getFeatureByBaseName("party"))
              + ": "
              + one.getCoveredText());
    }
    assertThat(found).containsExactly("RU: no to peace", "UA: yes to peace");
    assertThat(cas.getDocumentText()).startsWith("🕊 RU says no to\npeace.");
  }

  private static ByteArrayInputStream stream(Map<String, String> files, String name) {
    return new ByteArrayInputStream(files.getOrDefault(name, "").getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void theCodeBookNamesEachCodeOnce() throws Exception {
    Path file = folder.resolve("codes.qdc");
    export("ledger.parley", "qdc", file);
    var codes = Graphml.parse(Files.readString(file)).getElementsByTagName("Code");
    var names = new ArrayList<String>();
    for (int i = 0; i < codes.getLength(); i++) {
      names.add(codes.item(i).getAttributes().getNamedItem("name").getNodeValue());
    }
    assertThat(names).startsWith("Parties", "RU", "UA", "Issues").doesNotHaveDuplicates();
  }

  @Test
  void whatIsNoSuchFileIsRefusedAndNothingIsMade() throws IOException {
    Path file = Files.writeString(folder.resolve("x.graphml"), "<graphml><edge/></graphml>");
    for (String format : List.of("graphml", "webannotation", "dna", "brat")) {
      CommandRun run =
          session.on("none.parley", "ledger", "import", file.toString(), "--as", format);
      assertThat(run.exitCode()).as(format).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(run.err()).hasLineCount(1).startsWith("parley: ");
    }
    assertThat(folder.resolve("none.parley")).doesNotExist();
    CommandRun run = session.on("ledger.parley", "ledger", "export", "--as", "dna");
    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains("-o: is needed");
  }
}
