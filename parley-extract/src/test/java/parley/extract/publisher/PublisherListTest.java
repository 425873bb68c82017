package parley.extract.publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.error.InputException;
import parley.publisher.OwnerType;
import parley.publisher.Ownership;
import parley.publisher.PublisherFacts;

class PublisherListTest {
  private static final String CSV =
      """
      name,host,owner,state,since,until,source,licence
      # a comment
      Quay Post|The Quay Post,quay.example,state,QA,1990-01-02,,"Decree 5, art. 1",CC0-1.0
      """;
  private static final String TSV =
      """
      owner\tname\thost\tstate\tsource\tsince\tlicence
      state\tQuay Post|The Quay Post\tquay.example\tQA\tDecree 5, art. 1\t1990-01-02\tCC0-1.0
      """;
  private static final String YAML =
      """
      # a comment
      - name: [Quay Post, The Quay Post]
        host: quay.example
        owner: state
        state: QA
        since: 1990-01-02
        source: Decree 5, art. 1
        licence: CC0-1.0
      """;

  @TempDir Path folder = Path.of("");

  private static List<String> faults(String name, String text) {
    try {
      PublisherList.read(name, text);
      return List.of();
    } catch (InputException e) {
      return e.problems().stream().map(p -> p.place() + " " + p.what()).toList();
    }
  }

  @Test
  void threeFormsSayTheSame() {
    for (String[] form :
        new String[][] {{"a.csv", CSV}, {"a.tsv", TSV}, {"a.yaml", YAML}, {"a.yml", YAML}}) {
      Ownership only = PublisherList.read(form[0], "\uFEFF" + form[1]).get(0);
      assertThat(only)
          .as(form[0])
          .isEqualTo(
              new Ownership(
                  List.of("Quay Post", "The Quay Post"),
                  List.of("quay.example"),
                  OwnerType.STATE,
                  List.of("QA"),
                  Optional.of(LocalDate.of(1990, 1, 2)),
                  Optional.empty(),
                  "Decree 5, art. 1",
                  Optional.of("CC0-1.0"),
                  only.place()));
    }
    assertThat(PublisherList.read("a.csv", CSV).get(0).place()).isEqualTo("a.csv:3");
    assertThat(PublisherList.read("a.tsv", TSV).get(0).place()).isEqualTo("a.tsv:2");
    assertThat(PublisherList.read("a.yaml", YAML).get(0).place()).isEqualTo("a.yaml:2");
  }

  @Test
  void allFaultsAreToldAtOnceWithTheirPlace() {
    String table =
        """
        name;host;owner;state;since;until;source
        ;;state;QA;;;law
        A;https://a.example/;royal;UK;1 May 1990;;law

        # between
        B;;private;;2001-01-01;2000-01-01;
        C;;;;;;law
        D;;party;CU;;;law;too many
        """;
    assertThat(faults("p.csv", table))
        .containsExactly(
            "p.csv:2 has neither a name nor a host",
            "p.csv:3 'https://a.example/' is no host",
            "p.csv:3 'royal' is no kind of owner",
            "p.csv:3 'UK' is no state",
            "p.csv:3 since '1 May 1990' is no day",
            "p.csv:6 ends before it begins: 2001-01-01, 2000-01-01",
            "p.csv:6 has no source",
            "p.csv:7 has no owner",
            "p.csv:8 has 8 fields, the first row names 7");
  }

  @Test
  void faultsOfYamlHaveTheirLinesToo() {
    String yaml =
        """
        - name: A
          owner: state
          source: law
          colour: red
        - just words
        - name: {first: B}
          owner: party
          source: law
        """;
    assertThat(faults("p.yaml", yaml))
        .containsExactly(
            "p.yaml:4 unknown key 'colour'",
            "p.yaml:5 is no entry",
            "p.yaml:6 must be a text or a list of texts",
            "p.yaml:6 has neither a name nor a host");
    assertThat(faults("p.yaml", "name: A")).containsExactly("p.yaml:1 is no list");
    assertThat(faults("p.yaml", "- name: 'A\n"))
        .singleElement()
        .asString()
        .contains("not valid YAML");
    assertThat(faults("p.yaml", "")).containsExactly("p.yaml:1 is no list");
    assertThat(faults("p.csv", "")).containsExactly("p.csv is empty");
    assertThat(faults("p.csv", "name,owner,colour,name\n"))
        .containsExactly(
            "p.csv:1 column 'name' stands twice",
            "p.csv:1 unknown column 'colour'",
            "p.csv:1 column 'name' stands twice");
  }

  @Test
  void twoEntriesMayNotContradictEachOtherOnADay() {
    String head = "name,host,owner,since,until,source\n";
    assertThat(
            faults(
                "p.csv",
                head + "A,a.example,state,,2000-12-31,law\nA,a.example,private,2001-01-01,,deed\n"))
        .isEmpty();
    assertThat(
            faults(
                "p.csv",
                head
                    + "A,,state,,2000-12-31,law\n"
                    + "B,b.example,state,,,law\n"
                    + "a,B.example,private,2000-12-31,,deed\n"))
        .containsExactly(
            "p.csv:4 states something of the host b.example for days that p.csv:3 covers",
            "p.csv:4 states something of the name a for days that p.csv:2 covers");
  }

  @Test
  void unreadableFileIsOneMessage() throws Exception {
    Path latin =
        Files.write(folder.resolve("l.csv"), "name\nÉcho".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> PublisherList.read(latin))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("not UTF-8");
    assertThatThrownBy(() -> PublisherList.read(folder.resolve("no.csv")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("not there");
  }

  @Test
  void shippedListIsSoundSourcedAndFree() {
    List<Ownership> list = PublisherList.builtIn();
    assertThat(list).hasSizeGreaterThan(30);
    assertThat(list).allSatisfy(o -> assertThat(o.licence()).contains("MIT"));
    assertThat(list).allSatisfy(o -> assertThat(o.source().length()).isGreaterThan(8));
    var facts = PublisherFacts.of(List.of(list));
    assertThat(
            facts.of(Optional.of("Tass"), Optional.empty(), Optional.of(LocalDate.of(1985, 3, 1))))
        .singleElement()
        .satisfies(o -> assertThat(o.states()).containsExactly("SU"));
    assertThat(
            facts.of(Optional.of("TASS"), Optional.empty(), Optional.of(LocalDate.of(2020, 3, 1))))
        .singleElement()
        .satisfies(o -> assertThat(o.states()).containsExactly("RU"));
  }
}
