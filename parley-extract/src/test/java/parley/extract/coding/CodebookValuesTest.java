package parley.extract.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import parley.error.InputException;
import parley.issue.Issue;
import parley.issue.Proposition;

class CodebookValuesTest {
  private static final String FERRY =
      """
      issues:
        - id: ferry
          label: The ferry
          cues: [ferry]
          values: [no ferry, weekly, daily]
          opposed: %s
          propositions:
            - id: runs
              says: the ferry runs
              holds: [weekly, %s]
              cues: [ferry]
      """;

  @Test
  void readsInWhichValuesAPropositionHolds() {
    Issue issue = CodebookReader.parse("f.yaml", FERRY.formatted("true", "daily")).issues().get(0);

    assertThat(issue.opposed()).isTrue();
    assertThat(issue.propositions().get(0).holds()).containsExactly("weekly", "daily");
  }

  @Test
  void tellsWhereAValueIsNoneOfTheIssue() {
    assertThatThrownBy(() -> CodebookReader.parse("f.yaml", FERRY.formatted("maybe", "dayly")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("f.yaml:6:14")
        .hasMessageContaining("'opposed' is 'maybe'")
        .hasMessageContaining("f.yaml:10:25")
        .hasMessageContaining("'holds' names no value of the issue: 'dayly'");
  }

  @Test
  void ownValuesTakeTheBuiltInOnesFromInheritedPropositions() {
    var book =
        CodebookReader.parse(
            "s.yaml",
            """
            extends: builtin
            issues:
              - id: sanctions
                values: [stay, go]
            """);

    Issue issue = book.issue("sanctions").orElseThrow();
    assertThat(issue.values()).containsExactly("stay", "go");
    assertThat(issue.propositions()).isNotEmpty().allSatisfy(p -> assertThat(p.holds()).isEmpty());
  }

  @Test
  void everyBuiltInPropositionThatHoldsSomewhereFailsSomewhere() {
    // a proposition that is true in all values or in none would tell a draft nothing
    for (Issue issue : CodebookReader.builtIn().issues()) {
      for (Proposition proposition : issue.propositions()) {
        if (!proposition.holds().isEmpty()) {
          assertThat(issue.values())
              .as(issue.id() + "/" + proposition.id())
              .containsAll(proposition.holds())
              .hasSizeGreaterThan(proposition.holds().size());
        }
      }
    }
  }
}
