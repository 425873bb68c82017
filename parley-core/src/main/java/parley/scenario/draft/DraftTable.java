package parley.scenario.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import parley.issue.Codebook;
import parley.issue.Issue;
import parley.position.PropositionWords;
import parley.scenario.Assumptions.Sides;
import parley.scenario.TableIssue;

/**
 * What is on the table: the issues that the parties speak on, once for each that they concern, and
 * what each party says on each proposition of them.
 *
 * <p>Propositions of the code book that hold in some values of their issue speak of those values;
 * any other is an issue of its own, agreed or not, if somebody draws a red line on it or two
 * parties take sides.
 */
final class DraftTable {
  private final Codebook codebook;
  private final DraftRequest request;
  private final Map<String, TableIssue> table = new LinkedHashMap<>();
  private final List<Sides> sides = new ArrayList<>();
  private final Set<String> notes = new LinkedHashSet<>();
  private final List<Topic> topics;

  DraftTable(List<SaidPosition> said, Codebook codebook, DraftRequest request) {
    this.codebook = codebook;
    this.request = request;
    this.topics = put(said);
  }

  /** The lines of the parties on the issues that are on the table. */
  List<Topic> topics() {
    return topics;
  }

  /** The issues in the order of the code book. */
  List<TableIssue> issues() {
    return inOrder(List.copyOf(table.values()));
  }

  /** Who stands at which end of issues whose ends belong to two parties, as far as that is told. */
  List<Sides> sides() {
    return List.copyOf(sides);
  }

  /** What was left off the table or could not be used, and why. */
  Set<String> notes() {
    return notes;
  }

  private List<Topic> put(List<SaidPosition> said) {
    Map<String, List<SaidPosition>> byIssue = new TreeMap<>();
    said.forEach(s -> byIssue.computeIfAbsent(s.issue().id(), k -> new ArrayList<>()).add(s));
    var topics = new LinkedHashMap<List<String>, Topic>();
    for (List<SaidPosition> onIssue : byIssue.values()) {
      Issue issue = onIssue.get(0).issue();
      Optional<Sides> ends =
          issue.opposed() ? OpposedEnds.of(issue, onIssue, request.firstSides()) : Optional.empty();
      List<Map<String, String>> subjects =
          onIssue.stream()
              .filter(s -> s.proposition().isPresent())
              .map(SaidPosition::fillers)
              .distinct()
              .toList();
      for (SaidPosition s : onIssue) {
        if (tells(s, issue, ends)) {
          ends.filter(e -> !sides.contains(e)).ifPresent(sides::add);
          TableIssue onTable = valued(issue, issue.opposed() ? Map.of() : s.fillers(), subjects);
          table.putIfAbsent(onTable.id(), onTable);
          boolean mirrored = mirrored(s, ends);
          add(topics, onTable, s, s.proposition().orElseThrow().id(), mirrored);
        } else {
          String key = PropositionWords.key(s.utterance().position().proposition());
          add(topics, yesNo(s), s, key, false);
        }
      }
    }
    putPropositions(topics.values());
    return topics.values().stream().filter(t -> table.containsKey(t.issue().id())).toList();
  }

  // on an issue with opposed ends a named party tells nothing until it is known where it stands
  private boolean tells(SaidPosition s, Issue issue, Optional<Sides> ends) {
    if (s.proposition().isEmpty() || issue.values().size() < 2) {
      return false;
    }
    boolean slots = s.proposition().get().template().contains("⟨" + Subjects.PARTY + "⟩");
    if (!issue.opposed() || !slots) {
      return true;
    }
    if (ends.isEmpty() || s.about().isEmpty()) {
      notes.add(
          "who stands at which end of "
              + issue.id()
              + " is not told: name the party at the end '"
              + issue.values().get(0)
              + "' to use all positions on it");
      return false;
    }
    return true;
  }

  private static boolean mirrored(SaidPosition s, Optional<Sides> ends) {
    return ends.isPresent() && s.about().filter(p -> !p.equals(ends.get().first())).isPresent();
  }

  private static void add(
      Map<List<String>, Topic> topics,
      TableIssue issue,
      SaidPosition s,
      String proposition,
      boolean mirrored) {
    String key = proposition + (mirrored ? " mirrored" : "");
    topics
        .computeIfAbsent(
            List.of(issue.id(), s.party(), key),
            k -> new Topic(issue, s.party(), key, mirrored, new ArrayList<>()))
        .said()
        .add(s);
  }

  private static TableIssue valued(
      Issue issue, Map<String, String> fillers, List<Map<String, String>> subjects) {
    Map<String, String> meant = issue.opposed() ? Map.of() : Subjects.meant(fillers, subjects);
    String id = Subjects.id(issue.id(), meant);
    String label = Subjects.id(issue.label(), meant);
    return new TableIssue(id, label, issue.values(), TableIssue.Origin.CODE_BOOK);
  }

  private static TableIssue yesNo(SaidPosition s) {
    String sentence = s.sentence();
    return new TableIssue(
        s.issue().id() + ": " + PropositionWords.key(sentence),
        sentence,
        TableIssue.YES_NO,
        TableIssue.Origin.PROPOSITION);
  }

  private void putPropositions(Iterable<Topic> topics) {
    Map<String, List<Topic>> open = new LinkedHashMap<>();
    for (Topic topic : topics) {
      if (topic.issue().origin() == TableIssue.Origin.PROPOSITION) {
        open.computeIfAbsent(topic.issue().id(), k -> new ArrayList<>()).add(topic);
      }
    }
    int left = 0;
    for (List<Topic> on : open.values()) {
      TableIssue issue = on.get(0).issue();
      boolean redLine =
          on.stream()
              .flatMap(t -> t.said().stream())
              .anyMatch(s -> s.utterance().position().redLine());
      boolean sidesTaken = on.stream().map(Topic::party).distinct().count() > 1;
      if (request.everything() || redLine || sidesTaken) {
        table.putIfAbsent(issue.id(), issue);
      } else {
        left++;
      }
    }
    if (left > 0) {
      notes.add(
          left
              + (left == 1 ? " proposition" : " propositions")
              + " on which a single party speaks, without a red line and without a value of the"
              + " code book, left off the table");
    }
  }

  private List<TableIssue> inOrder(List<TableIssue> issues) {
    Map<String, Integer> places = new HashMap<>();
    codebook.issues().forEach(i -> places.put(i.id(), places.size()));
    Comparator<TableIssue> byBook =
        Comparator.comparingInt(
            t ->
                places.entrySet().stream()
                    .filter(e -> belongs(t, e.getKey()))
                    .mapToInt(Map.Entry::getValue)
                    .findFirst()
                    .orElse(Integer.MAX_VALUE));
    return issues.stream().sorted(byBook.thenComparing(TableIssue::id)).toList();
  }

  private static boolean belongs(TableIssue issue, String codebookIssue) {
    return issue.id().equals(codebookIssue)
        || issue.id().startsWith(codebookIssue + " (")
        || issue.id().startsWith(codebookIssue + ": ");
  }
}
