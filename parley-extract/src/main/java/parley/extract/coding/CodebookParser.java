package parley.extract.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;
import parley.issue.Codebook;
import parley.issue.Issue;
import parley.issue.Proposition;

/** Turns a YAML tree into a code book and notes everything that does not fit. */
final class CodebookParser {
  private static final List<String> KEYS =
      List.of("codebook", "version", "extends", "remove", "issues");
  private static final List<String> ISSUE_KEYS =
      List.of("id", "label", "settlement", "cues", "values", "opposed", "propositions");
  private static final List<String> PROPOSITION_KEYS =
      List.of("id", "says", "cues", "opposites", "holds", "examples");

  private final YamlTree tree;
  private final Map<String, String> issuePlaces = new HashMap<>();
  private final Map<String, String> propositionPlaces = new HashMap<>();

  CodebookParser(YamlTree tree) {
    this.tree = tree;
  }

  Optional<Codebook> codebook(Node root, String sha256) {
    Map<String, Node> entries = tree.entries(root, "the code book", KEYS);
    Optional<Codebook> base = base(entries.get("extends"));
    var issues = new ArrayList<Issue>();
    if (!entries.containsKey("issues")) {
      tree.problem(root, "'issues' is missing", "a code book lists its issues");
    }
    for (Node node : tree.items(entries.get("issues"), "'issues'")) {
      issue(node, base).ifPresent(issues::add);
    }
    if (base.isPresent()) {
      addInherited(issues, base.get(), removed(entries.get("remove"), base.get()));
    } else if (entries.containsKey("remove")) {
      Node node = entries.get("remove");
      tree.problem(node, "'remove' needs 'extends: builtin'", "take one of them out or in");
    }
    if (entries.containsKey("issues") && issues.isEmpty() && tree.problems().isEmpty()) {
      tree.problem(root, "the code book has no issue", "list at least one under 'issues'");
    }
    return Optional.of(
        new Codebook(
            tree.text(entries.get("codebook"), "'codebook'").orElse("unnamed"),
            tree.text(entries.get("version"), "'version'").orElse("0"),
            sha256,
            issues));
  }

  private Optional<Codebook> base(@org.jspecify.annotations.Nullable Node node) {
    Optional<String> name = tree.text(node, "'extends'");
    if (name.isEmpty() || node == null) {
      return Optional.empty();
    }
    if (!name.get().equals(CodebookReader.BUILT_IN)) {
      tree.problem(
          node,
          "'extends' names '" + name.get() + "'",
          "only '" + CodebookReader.BUILT_IN + "' can be extended");
      return Optional.empty();
    }
    return Optional.of(CodebookReader.builtIn());
  }

  private Set<String> removed(@org.jspecify.annotations.Nullable Node node, Codebook base) {
    List<String> ids = base.issues().stream().map(Issue::id).toList();
    var removed = new HashSet<String>();
    for (Node item : tree.items(node, "'remove'")) {
      tree.text(item, "an entry of 'remove'")
          .ifPresent(
              id -> {
                if (!ids.contains(id)) {
                  tree.problem(
                      item,
                      "'remove' names no built-in issue: '" + id + "'",
                      Spelling.advice(id, ids));
                }
                removed.add(id);
              });
    }
    return removed;
  }

  private static void addInherited(List<Issue> issues, Codebook base, Set<String> removed) {
    var own = new HashSet<String>();
    issues.forEach(issue -> own.add(issue.id()));
    base.issues().stream()
        .filter(issue -> !own.contains(issue.id()) && !removed.contains(issue.id()))
        .forEach(issues::add);
  }

  private Optional<Issue> issue(Node node, Optional<Codebook> base) {
    Map<String, Node> entries = tree.entries(node, "an issue", ISSUE_KEYS);
    Optional<String> id = id(node, entries.get("id"), "issue", issuePlaces);
    Optional<Issue> inherited = id.flatMap(i -> base.flatMap(b -> b.issue(i)));
    Optional<String> label = tree.text(entries.get("label"), "'label'");
    if (label.isEmpty() && inherited.isEmpty() && !entries.containsKey("label")) {
      tree.problem(node, "the issue has no 'label'", "give the name that people read");
    }
    List<String> cues = cues(entries.get("cues"), "'cues'");
    List<String> values = tree.texts(entries.get("values"), "'values'");
    List<String> scale = values.isEmpty() ? inherited.map(Issue::values).orElse(List.of()) : values;
    var propositions = new ArrayList<Proposition>();
    for (Node item : tree.items(entries.get("propositions"), "'propositions'")) {
      proposition(item, scale).ifPresent(propositions::add);
    }
    if (cues.isEmpty() && inherited.isEmpty() && !entries.containsKey("cues")) {
      tree.problem(
          node, "the issue has no 'cues'", "list the words that speak of it, or an empty list []");
    }
    boolean settlement =
        flag(
            entries.get("settlement"),
            "'settlement'",
            inherited.map(Issue::settlementTerm).orElse(true));
    boolean opposed =
        flag(entries.get("opposed"), "'opposed'", inherited.map(Issue::opposed).orElse(false));
    if (id.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        merged(
            inherited,
            new Issue(
                id.get(), label.orElse(id.get()), cues, values, opposed, propositions, settlement),
            label.isPresent()));
  }

  private static Issue merged(Optional<Issue> inherited, Issue own, boolean labelled) {
    if (inherited.isEmpty()) {
      return own;
    }
    Issue base = inherited.get();
    var cues = new ArrayList<>(own.cues());
    base.cues().stream().filter(cue -> !cues.contains(cue)).forEach(cues::add);
    var propositions = new ArrayList<>(own.propositions());
    var ids = new HashSet<String>();
    propositions.forEach(p -> ids.add(p.id()));
    List<String> values = own.values().isEmpty() ? base.values() : own.values();
    base.propositions().stream()
        .filter(p -> !ids.contains(p.id()))
        .map(p -> on(values, p))
        .forEach(propositions::add);
    return new Issue(
        own.id(),
        labelled ? own.label() : base.label(),
        cues,
        values,
        own.opposed(),
        propositions,
        own.settlementTerm());
  }

  /** An inherited proposition holds in no known value once the values are other ones. */
  private static Proposition on(List<String> values, Proposition p) {
    return values.containsAll(p.holds())
        ? p
        : new Proposition(p.id(), p.template(), p.cues(), p.opposites(), List.of(), p.examples());
  }

  private Optional<Proposition> proposition(Node node, List<String> scale) {
    Map<String, Node> entries = tree.entries(node, "a proposition", PROPOSITION_KEYS);
    Optional<String> id = id(node, entries.get("id"), "proposition", propositionPlaces);
    Node says = entries.get("says");
    Optional<String> template = tree.text(says, "'says'");
    if (says == null) {
      tree.problem(node, "the proposition has no 'says'", "write it as a positive sentence");
    } else {
      template.ifPresent(
          text ->
              Slots.faults(text)
                  .forEach(fault -> tree.problem(says, fault.what(), fault.advice())));
    }
    List<String> cues = cues(entries.get("cues"), "'cues'");
    if (entries.get("cues") == null) {
      tree.problem(node, "the proposition has no 'cues'", "list the words that speak of it");
    }
    List<String> opposites = cues(entries.get("opposites"), "'opposites'");
    List<String> holds = tree.texts(entries.get("holds"), "'holds'");
    for (Node item : tree.items(entries.get("holds"), "'holds'")) {
      tree.text(item, "an entry of 'holds'")
          .filter(value -> !scale.contains(value))
          .ifPresent(
              value ->
                  tree.problem(
                      item,
                      "'holds' names no value of the issue: '" + value + "'",
                      Spelling.advice(value, scale)));
    }
    List<String> examples = tree.texts(entries.get("examples"), "'examples'");
    if (id.isEmpty() || template.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Proposition(id.get(), Slots.normal(template.get()), cues, opposites, holds, examples));
  }

  private Optional<String> id(
      Node owner,
      @org.jspecify.annotations.Nullable Node node,
      String what,
      Map<String, String> places) {
    if (node == null) {
      tree.problem(owner, "the " + what + " has no 'id'", "give a short name in lower case");
      return Optional.empty();
    }
    Optional<String> id = tree.text(node, "'id'");
    if (id.isPresent() && !id.get().matches("[a-z0-9][a-z0-9_-]*")) {
      tree.problem(
          node,
          "the id '" + id.get() + "' has characters other than a-z, 0-9, _ and -",
          "write it in lower case without blanks");
    }
    if (id.isPresent()) {
      String before = places.putIfAbsent(id.get(), tree.place(node));
      if (before != null) {
        tree.problem(
            node, "the " + what + " id '" + id.get() + "' is taken at " + before, "rename one");
      }
    }
    return id;
  }

  private List<String> cues(@org.jspecify.annotations.Nullable Node node, String what) {
    var cues = new ArrayList<String>();
    for (Node item : tree.items(node, what)) {
      tree.text(item, "an entry of " + what)
          .ifPresent(
              cue -> {
                if (cue.matches(".*\\*\\S.*") || cue.startsWith("*")) {
                  tree.problem(
                      item,
                      "in the cue '" + cue + "' a * stands inside a word",
                      "put it at the end");
                } else {
                  cues.add(cue.toLowerCase(java.util.Locale.ROOT));
                }
              });
    }
    return cues;
  }

  private boolean flag(
      @org.jspecify.annotations.Nullable Node node, String key, boolean otherwise) {
    Optional<String> text = tree.text(node, key);
    if (text.isEmpty() || node == null) {
      return otherwise;
    }
    if (!text.get().equals("true") && !text.get().equals("false")) {
      tree.problem(node, key + " is '" + text.get() + "'", "write true or false");
    }
    return text.get().equals("true");
  }
}
