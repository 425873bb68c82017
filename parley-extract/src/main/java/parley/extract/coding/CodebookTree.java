package parley.extract.coding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import parley.error.Problem;
import parley.issue.Codebook;
import parley.issue.Issue;
import parley.issue.Proposition;

/** Turns the tree of a YAML file into a code book and collects what is wrong with it. */
final class CodebookTree {
  private static final Set<String> BOOK_KEYS = Set.of("name", "version", "issues");
  private static final Set<String> ISSUE_KEYS =
      Set.of("id", "label", "settlementTerm", "values", "cues", "propositions");
  private static final Set<String> PROPOSITION_KEYS =
      Set.of("id", "template", "cues", "opposites", "examples");

  private final String place;
  private final List<Problem> problems;
  private final Set<String> ids = new HashSet<>();

  CodebookTree(String place, List<Problem> problems) {
    this.place = place;
    this.problems = problems;
  }

  Codebook codebook(Node root, String sha256) {
    Map<String, Node> book = mapping(root, BOOK_KEYS);
    var issues = new ArrayList<Issue>();
    for (Node node : sequence(book.get("issues"), root, "issues")) {
      issues.add(issue(node));
    }
    if (issues.isEmpty()) {
      wrong(root, "a code book needs at least one issue", "add issues: [{id: …, label: …}]");
    }
    return new Codebook(
        scalar(book.get("name"), root, "name"),
        book.containsKey("version") ? scalar(book.get("version"), root, "version") : "1",
        sha256,
        issues);
  }

  private Issue issue(Node node) {
    Map<String, Node> keys = mapping(node, ISSUE_KEYS);
    String id = id(keys.get("id"), node);
    var propositions = new ArrayList<Proposition>();
    if (keys.containsKey("propositions")) {
      for (Node proposition : sequence(keys.get("propositions"), node, "propositions")) {
        propositions.add(proposition(proposition));
      }
    }
    return new Issue(
        id,
        keys.containsKey("label") ? scalar(keys.get("label"), node, "label") : id,
        strings(keys.get("cues")),
        strings(keys.get("values")),
        propositions,
        keys.containsKey("settlementTerm") && truth(keys.get("settlementTerm")));
  }

  private Proposition proposition(Node node) {
    Map<String, Node> keys = mapping(node, PROPOSITION_KEYS);
    return new Proposition(
        id(keys.get("id"), node),
        scalar(keys.get("template"), node, "template"),
        strings(keys.get("cues")),
        strings(keys.get("opposites")),
        strings(keys.get("examples")));
  }

  private String id(@org.jspecify.annotations.Nullable Node node, Node owner) {
    String id = scalar(node, owner, "id");
    if (!id.isEmpty() && !ids.add(id)) {
      wrong(node == null ? owner : node, "the id '" + id + "' is used twice", "ids are unique");
    }
    return id;
  }

  private boolean truth(@org.jspecify.annotations.Nullable Node node) {
    if (node instanceof ScalarNode s && Set.of("true", "false").contains(s.getValue())) {
      return s.getValue().equals("true");
    }
    if (node != null) {
      wrong(node, "expected true or false", "");
    }
    return false;
  }

  private Map<String, Node> mapping(Node node, Set<String> known) {
    var keys = new LinkedHashMap<String, Node>();
    if (!(node instanceof MappingNode map)) {
      wrong(node, "expected keys and values", "one of " + sorted(known));
      return keys;
    }
    for (NodeTuple tuple : map.getValue()) {
      String key = tuple.getKeyNode() instanceof ScalarNode s ? s.getValue() : "";
      if (!known.contains(key)) {
        wrong(tuple.getKeyNode(), "unknown key '" + key + "'", "known here: " + sorted(known));
      } else if (keys.put(key, tuple.getValueNode()) != null) {
        wrong(tuple.getKeyNode(), "the key '" + key + "' is given twice", "");
      }
    }
    return keys;
  }

  private List<Node> sequence(
      @org.jspecify.annotations.Nullable Node node, Node owner, String key) {
    if (node instanceof SequenceNode list) {
      return list.getValue();
    }
    wrong(node == null ? owner : node, "'" + key + "' must be a list", "");
    return List.of();
  }

  private List<String> strings(@org.jspecify.annotations.Nullable Node node) {
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof SequenceNode list)) {
      wrong(node, "expected a list of words", "write [one, two]");
      return List.of();
    }
    var words = new ArrayList<String>();
    for (Node item : list.getValue()) {
      if (item instanceof ScalarNode s && !s.getValue().isBlank()) {
        words.add(s.getValue());
      } else {
        wrong(item, "expected a word or phrase", "");
      }
    }
    return words;
  }

  private String scalar(@org.jspecify.annotations.Nullable Node node, Node owner, String key) {
    if (node instanceof ScalarNode s && !s.getValue().isBlank()) {
      return s.getValue();
    }
    wrong(node == null ? owner : node, "'" + key + "' is missing or empty", "");
    return "";
  }

  private static List<String> sorted(Set<String> keys) {
    return keys.stream().sorted().toList();
  }

  private void wrong(Node node, String what, String advice) {
    var mark = node.getStartMark();
    problems.add(
        new Problem(
            place + ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1), what, advice));
  }
}
