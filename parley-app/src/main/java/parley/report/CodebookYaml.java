package parley.report;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import parley.extract.coding.CodebookSuggestion.Group;
import parley.extract.coding.CodebookSuggestion.Said;

/** Proposed issues as a code book (YAML) that a person edits; it can be read as it is. */
public final class CodebookYaml {
  private CodebookYaml() {}

  /**
   * The code book.
   *
   * @param groups the proposed issues
   * @param name of the code book
   */
  public static String of(List<Group> groups, String name) {
    var out = new StringBuilder();
    out.append("# Proposed by machine from what parties said. Name, merge and edit:\n");
    out.append("# - give each issue a label that people use, and its values in order;\n");
    out.append("# - word propositions positively, with slots such as ⟨party⟩;\n");
    out.append(
        "# - take out cues that speak of other matters too. docs/codebook.md explains more.\n");
    out.append("codebook: ").append(quoted(name)).append('\n');
    out.append("version: \"1\"\n");
    out.append("issues:\n");
    var ids = new HashSet<String>();
    for (Group group : groups) {
      issue(group, out, ids);
    }
    return out.toString();
  }

  private static void issue(Group group, StringBuilder out, Set<String> ids) {
    List<String> head = group.words().stream().limit(2).toList();
    out.append("  - id: ").append(id(String.join("-", head), ids)).append('\n');
    out.append("    label: ").append(quoted(String.join(", ", head))).append('\n');
    out.append("    # from ").append(group.contents()).append(" statements\n");
    out.append("    cues: ").append(list(group.words())).append('\n');
    out.append("    values: []\n");
    if (group.propositions().isEmpty()) {
      out.append("    propositions: []\n");
      return;
    }
    out.append("    propositions:\n");
    for (Said said : group.propositions()) {
      out.append("      - id: ").append(id(String.join("-", said.words()), ids)).append('\n');
      out.append("        says: ").append(quoted(plain(said.says()))).append('\n');
      out.append("        cues: ").append(list(said.words())).append('\n');
      out.append("        examples: [").append(quoted(said.example())).append("]\n");
    }
  }

  /** Brackets are slots in a code book. */
  private static String plain(String sentence) {
    return sentence.replaceAll("[<>⟨⟩]", "");
  }

  private static String id(String words, Set<String> taken) {
    String plain =
        words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "").replaceAll("^-+", "");
    String id = plain.isEmpty() ? "issue" : plain.substring(0, Math.min(40, plain.length()));
    String free = id;
    for (int i = 2; !taken.add(free); i++) {
      free = id + "-" + i;
    }
    return free;
  }

  private static String list(List<String> words) {
    return "[" + String.join(", ", words.stream().map(CodebookYaml::quoted).toList()) + "]";
  }

  private static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ")
        + '"';
  }
}
