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
import java.util.TreeSet;
import parley.error.Interruption;
import parley.issue.Codebook;
import parley.issue.Issue;
import parley.issue.WordedProposition;
import parley.ledger.LedgerStatement;
import parley.ledger.ReviewState;
import parley.ledger.duplicate.Utterance;
import parley.ledger.duplicate.Utterances;
import parley.ledger.line.Line;
import parley.party.PartyCode;
import parley.position.Position;
import parley.position.PropositionWords;
import parley.position.Stance;
import parley.scenario.Assumptions;
import parley.scenario.Assumptions.Sides;
import parley.scenario.Premise;
import parley.scenario.Proviso;
import parley.scenario.Scenario;
import parley.scenario.Standpoint;
import parley.scenario.TableIssue;

/**
 * Drafts a scenario from coded statements.
 *
 * <p>Each party's utterances on one proposition make a line; its present stand becomes a premise.
 * Propositions of the code book that hold in some values of their issue speak of those values; any
 * other is an issue of its own, agreed or not, if somebody draws a red line on it or two parties
 * take sides. Cost: that of {@link Utterances} for each party, else linear in the statements.
 */
public final class ScenarioDraft {
  private final Codebook codebook;
  private final Vocabulary vocabulary;
  private final DraftRequest request;
  private final SlotFits slots;
  private final Map<String, TableIssue> table = new LinkedHashMap<>();
  private final List<Sides> sides = new ArrayList<>();
  private final Set<String> notes = new LinkedHashSet<>();

  private ScenarioDraft(Codebook codebook, Vocabulary vocabulary, DraftRequest request) {
    this.codebook = codebook;
    this.vocabulary = vocabulary;
    this.request = request;
    this.slots = new SlotFits(vocabulary);
  }

  /** The draft of these statements; those that hold no position say nothing. */
  public static Scenario of(
      List<LedgerStatement> statements,
      Codebook codebook,
      Vocabulary vocabulary,
      DraftRequest request) {
    return new ScenarioDraft(codebook, vocabulary, request).draft(statements);
  }

  /** One line of a party on a proposition of one issue on the table. */
  private record Topic(
      TableIssue issue, String party, String key, boolean mirrored, List<SaidPosition> said) {}

  private Scenario draft(List<LedgerStatement> statements) {
    List<SaidPosition> said = said(statements);
    notes.addAll(slots.notes());
    List<Topic> topics = topics(said);
    topics = topics.stream().filter(t -> table.containsKey(t.issue().id())).toList();
    List<TableIssue> issues = inOrder(List.copyOf(table.values()));
    List<String> parties = parties(topics);
    var provisos = new Provisos(codebook, vocabulary, issues);
    var premises = new ArrayList<Premise>();
    for (TableIssue issue : issues) {
      Interruption.check();
      for (String party : parties) {
        for (Topic topic : topics) {
          if (topic.issue().equals(issue) && topic.party().equals(party)) {
            premise(topic, provisos, premises.size() + 1).ifPresent(premises::add);
          }
        }
      }
    }
    List<Premise> left = Concessions.of(premises);
    return new Scenario(
        request.id(),
        request.title(),
        request.asOf(),
        request.source(),
        parties,
        spokenOf(issues, left),
        left,
        Assumptions.USUAL.withSides(sides),
        List.copyOf(notes));
  }

  // an issue on which nobody at the table spoke is not on the table
  private static List<TableIssue> spokenOf(List<TableIssue> issues, List<Premise> premises) {
    var ids = new TreeSet<String>();
    for (Premise premise : premises) {
      ids.add(premise.issue());
      premise.standpoints().forEach(s -> ids.addAll(s.issues()));
    }
    return issues.stream().filter(i -> ids.contains(i.id())).toList();
  }

  // ---- what is said ----

  private List<SaidPosition> said(List<LedgerStatement> statements) {
    var parties = new TreeSet<String>();
    List<LedgerStatement> counting = statements.stream().filter(this::counts).toList();
    counting.stream()
        .flatMap(s -> s.holding().stream())
        .flatMap(c -> c.speaker().party().stream())
        .forEach(code -> parties.addAll(PartyCode.parties(code)));
    var said = new ArrayList<SaidPosition>();
    for (String party : parties) {
      Interruption.check();
      List<LedgerStatement> own =
          counting.stream().filter(s -> Utterances.position(party, s).isPresent()).toList();
      Utterances.of(party, own).forEach(u -> said(u).ifPresent(said::add));
    }
    return said;
  }

  private boolean counts(LedgerStatement s) {
    return s.holding()
        .flatMap(c -> c.position())
        .filter(p -> request.issues().isEmpty() || request.issues().contains(p.issue()))
        .filter(p -> codebook.issue(p.issue()).filter(Issue::settlementTerm).isPresent())
        .filter(
            p ->
                s.state() != ReviewState.PROPOSED
                    || !request.reviewedOnly() && p.confidence() >= request.confidence())
        .isPresent();
  }

  private Optional<SaidPosition> said(Utterance utterance) {
    Position position = utterance.position();
    Issue issue = codebook.issue(position.issue()).orElseThrow();
    Optional<WordedProposition> read = issue.worded(sentence(position));
    if (!slots.fits(utterance, read)) {
      return Optional.empty();
    }
    Optional<WordedProposition> worded = read.filter(w -> !w.proposition().holds().isEmpty());
    if (worded.isEmpty()) {
      return Optional.of(new SaidPosition(utterance, issue, Optional.empty(), Map.of(), false));
    }
    Map<String, String> fillers = Subjects.fillers(worded.get(), vocabulary);
    boolean open =
        !fillers.containsKey(Subjects.PARTY)
            && worded.get().slots().stream().anyMatch(s -> s.type().equals(Subjects.PARTY));
    // who gives up ground is its owner; who gets something may be anybody
    boolean own = open && issue.opposed() && Subjects.ownAct(position);
    if (own) {
      fillers.put(Subjects.PARTY, utterance.party());
    }
    return Optional.of(
        new SaidPosition(utterance, issue, Optional.of(worded.get().proposition()), fillers, own));
  }

  private static String sentence(Position position) {
    String text = position.proposition().strip();
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  // ---- what is on the table ----

  private List<Topic> topics(List<SaidPosition> said) {
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
    return List.copyOf(topics.values());
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
    String sentence = sentence(s.utterance().position());
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

  private List<String> parties(List<Topic> topics) {
    if (!request.parties().isEmpty()) {
      return request.parties();
    }
    Map<String, Integer> said = new TreeMap<>();
    var spokenOf = new TreeSet<String>();
    for (Topic topic : topics) {
      said.merge(topic.party(), topic.said().size(), Integer::sum);
      topic.said().stream()
          .flatMap(s -> s.about().stream())
          .filter(name -> vocabulary.party(name).filter(name::equals).isPresent())
          .forEach(spokenOf::add);
    }
    spokenOf.forEach(party -> said.merge(party, 0, Integer::sum));
    return said.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  // ---- premises ----

  private Optional<Premise> premise(Topic topic, Provisos provisos, int number) {
    List<Utterance> utterances =
        topic.said().stream()
            .map(SaidPosition::utterance)
            .sorted(
                Comparator.comparing(
                    u -> u.saidOn().orElse(java.time.LocalDate.MAX), Comparator.naturalOrder()))
            .toList();
    SaidPosition first = topic.said().get(0);
    String sentence = utterances.get(utterances.size() - 1).position().proposition();
    var line = new Line(topic.party(), first.issue().id(), sentence, utterances);
    var reading = new StandpointReading(topic.issue(), holds(topic), true);
    List<Standpoint> standpoints =
        Stands.of(line).stream()
            .map(side -> reading.of(side, proviso(side, topic, provisos)))
            .toList();
    if (standpoints.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Premise(
            "P" + number,
            topic.party(),
            topic.issue().id(),
            sentence,
            standpoints,
            because(topic, first)));
  }

  private static Optional<Proviso> proviso(Stands.Side side, Topic topic, Provisos provisos) {
    return side.condition()
        .map(
            words ->
                side.stance() == Stance.NEUTRAL
                    ? Proviso.unresolved(words)
                    : provisos.of(words, side.stance(), topic.issue().id()));
  }

  private static List<String> holds(Topic topic) {
    if (topic.issue().origin() == TableIssue.Origin.PROPOSITION) {
      return List.of(TableIssue.YES_NO.get(1));
    }
    List<String> holds = topic.said().get(0).holds();
    List<String> values = topic.issue().values();
    if (!topic.mirrored()) {
      return values.stream().filter(holds::contains).toList();
    }
    return values.stream()
        .filter(v -> holds.contains(values.get(values.size() - 1 - values.indexOf(v))))
        .toList();
  }

  private static String because(Topic topic, SaidPosition first) {
    if (topic.issue().origin() == TableIssue.Origin.PROPOSITION) {
      return "no value of the code book: agreed or not";
    }
    String own =
        topic.said().stream().anyMatch(SaidPosition::ownAct)
            ? "; that it means itself is assumed"
            : "";
    String mirrored = topic.mirrored() ? ", seen from the last end of the values" : "";
    return "proposition " + first.proposition().orElseThrow().id() + mirrored + own;
  }
}
