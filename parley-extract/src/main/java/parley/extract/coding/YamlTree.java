package parley.extract.coding;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import parley.error.Problem;

/**
 * A YAML file as a tree that knows the line and column of each part, and where what does not fit is
 * noted as a {@link Problem}. Nothing is ever constructed from tags. Aliases of lists and mappings
 * are refused, deep nesting and very long files too, so that a hostile file costs nothing.
 */
final class YamlTree {
  /** Characters that a file may have. */
  static final int LONGEST = 4_000_000;

  private static final int DEEPEST = 20;

  private final String file;
  private final List<Problem> problems = new ArrayList<>();

  YamlTree(String file) {
    this.file = file;
  }

  /** All that was found wrong so far, in the order found. */
  List<Problem> problems() {
    return problems;
  }

  /** The root of the text; empty when it is no YAML, which is then noted. */
  Optional<Node> root(String text) {
    if (text.length() > LONGEST) {
      problems.add(
          new Problem(
              file,
              "is too long for a code book: " + text.length() + " characters",
              "at most " + LONGEST));
      return Optional.empty();
    }
    var options = new LoaderOptions();
    options.setCodePointLimit(LONGEST);
    options.setMaxAliasesForCollections(0);
    options.setNestingDepthLimit(DEEPEST);
    options.setAllowRecursiveKeys(false);
    try {
      Node node = new Yaml(options).compose(new StringReader(text));
      if (node == null) {
        problems.add(new Problem(file, "is empty", "a code book needs at least 'issues:'"));
      }
      return Optional.ofNullable(node);
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
      String place = mark == null ? file : place(mark);
      problems.add(
          new Problem(
              place, "is not valid YAML: " + e.getProblem(), "check indentation and quotes"));
    } catch (YAMLException e) {
      problems.add(
          new Problem(
              file,
              "is refused: " + e.getMessage(),
              "write lists out instead of anchors and aliases, and nest at most "
                  + DEEPEST
                  + " levels"));
    }
    return Optional.empty();
  }

  private String place(Mark mark) {
    return file + ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1);
  }

  /** File, line and column of a node. */
  String place(Node node) {
    return place(node.getStartMark());
  }

  void problem(Node node, String what, String advice) {
    problems.add(new Problem(place(node), what, advice));
  }

  /** The entries of a mapping whose keys are among the known ones; others are noted. */
  Map<String, Node> entries(Node node, String what, List<String> known) {
    var entries = new LinkedHashMap<String, Node>();
    if (!(node instanceof MappingNode mapping)) {
      problem(node, what + " must be a mapping of keys to values", "write 'key: value' lines");
      return entries;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      Node key = tuple.getKeyNode();
      String name = key instanceof ScalarNode scalar ? scalar.getValue() : "";
      if (!known.contains(name)) {
        problem(key, "unknown key '" + name + "' in " + what, Spelling.advice(name, known));
      } else if (entries.putIfAbsent(name, tuple.getValueNode()) != null) {
        problem(key, "key '" + name + "' stands twice in " + what, "keep one of them");
      }
    }
    return entries;
  }

  /** The items of a list; none when the key is absent. */
  List<Node> items(@org.jspecify.annotations.Nullable Node node, String what) {
    if (node == null) {
      return List.of();
    }
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    problem(node, what + " must be a list", "write [one, two] or lines that begin with '- '");
    return List.of();
  }

  /** The text of a scalar; empty when absent; a noted problem when it is something else. */
  Optional<String> text(@org.jspecify.annotations.Nullable Node node, String what) {
    if (node == null) {
      return Optional.empty();
    }
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return Optional.of(scalar.getValue().strip());
    }
    problem(node, what + " must be a text that is not empty", "put it in quotes");
    return Optional.empty();
  }

  /** The texts of a list of scalars. */
  List<String> texts(@org.jspecify.annotations.Nullable Node node, String what) {
    var texts = new ArrayList<String>();
    for (Node item : items(node, what)) {
      text(item, "an entry of " + what).ifPresent(texts::add);
    }
    return texts;
  }
}
