package parley.report;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import parley.exchange.QdaCodebook;
import parley.exchange.QdaCodebookReader;
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

  /**
   * The code book of codes that another program holds: a code with codes below it is an issue with
   * propositions, a code alone an issue. What {@link parley.exchange.QdaCodebook} wrote gives its
   * issues and propositions again; its parties are no part of a code book.
   *
   * @param codes those that are below none
   * @param name of the code book
   */
  public static String ofCodes(List<QdaCodebookReader.Code> codes, String name) {
    var out = new StringBuilder();
    out.append("# Made from the codes of another program. Edit:\n");
    out.append("# - word propositions as positive sentences, with slots such as ⟨party⟩;\n");
    out.append("# - cues are only the words of each name: add those that documents use.\n");
    out.append("codebook: ").append(quoted(name)).append('\n');
    out.append("version: \"1\"\n");
    out.append("issues:\n");
    var ids = new HashSet<String>();
    for (QdaCodebookReader.Code code : issues(codes)) {
      out.append("  - id: ").append(id(code.name().replace(' ', '-'), ids)).append('\n');
      out.append("    label: ").append(quoted(code.name())).append('\n');
      out.append("    cues: ").append(list(List.of(cue(code.name())))).append('\n');
      out.append(code.below().isEmpty() ? "    propositions: []\n" : "    propositions:\n");
      for (QdaCodebookReader.Code below : flat(code.below())) {
        out.append("      - id: ").append(id(below.name().replace(' ', '-'), ids)).append('\n');
        out.append("        says: ").append(quoted(plain(below.name()))).append('\n');
        out.append("        cues: ").append(list(List.of(cue(below.name())))).append('\n');
      }
    }
    return out.toString();
  }

  private static List<QdaCodebookReader.Code> issues(List<QdaCodebookReader.Code> codes) {
    boolean ours =
        codes.size() == 2
            && codes.get(0).name().equals(QdaCodebook.PARTIES)
            && codes.get(1).name().equals(QdaCodebook.ISSUES);
    return ours ? codes.get(1).below() : codes;
  }

  private static List<QdaCodebookReader.Code> flat(List<QdaCodebookReader.Code> codes) {
    return codes.stream()
        .flatMap(c -> Stream.concat(Stream.of(c), flat(c.below()).stream()))
        .toList();
  }

  private static String cue(String name) {
    return plain(name).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}'-]+", " ").strip();
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
        words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "").replaceAll("^[-_]+", "");
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
