package parley.mcp;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import parley.ledger.Coding;
import parley.ledger.Ledger;
import parley.ledger.LedgerStatement;
import parley.ledger.ReviewState;
import parley.ledger.StatementQuery;
import parley.party.PartyCode;

/** Who is heard in a ledger, and how. */
final class VoicesTool implements Tool {
  private static final int MOST_NAMES = 25;

  private final Supplier<Ledger> ledgers;

  VoicesTool(Supplier<Ledger> ledgers) {
    this.ledgers = ledgers;
  }

  @Override
  public String name() {
    return "list_voices";
  }

  @Override
  public String description() {
    return "Who is heard: for each party how many statements, how many of them quoted directly, told"
        + " indirectly or as hearsay, through which speakers and which publishers, with its latest"
        + " statement. A party that is missing here is not heard in these documents.";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Filters.ISSUE, Filters.AS_OF, Paging.LIMIT, Paging.OFFSET);
  }

  @Override
  public ObjectNode answer(Arguments arguments) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    Optional<String> issue = arguments.text(Filters.ISSUE.name());
    Map<String, Heard> parties = new TreeMap<>();
    var without = new Heard("");
    try (Ledger ledger = ledgers.get()) {
      var query = StatementQuery.all().withoutReasons().asOf(Filters.times(arguments));
      ledger.statements(
          issue.map(query::onIssue).orElse(query),
          s -> {
            if (counts(s, issue)) {
              List<String> codes =
                  s.holding()
                      .flatMap(c -> c.speaker().party())
                      .map(PartyCode::parties)
                      .orElse(List.of());
              codes.forEach(p -> parties.computeIfAbsent(p, Heard::new).add(s));
              if (codes.isEmpty()) {
                without.add(s);
              }
            }
          });
      var view = new LedgerView(ledger);
      List<Heard> voices =
          parties.values().stream().sorted(Comparator.comparing(h -> -h.statements)).toList();
      answer.put("statementsWithoutParty", without.statements);
      Paging.put(answer, "voices", arguments, voices, h -> h.entry(view));
    }
    return answer;
  }

  private static boolean counts(LedgerStatement s, Optional<String> issue) {
    boolean onIssue =
        issue.isEmpty()
            || s.holding()
                .flatMap(Coding::position)
                .filter(p -> p.issue().equals(issue.get()))
                .isPresent();
    return onIssue && s.state() != ReviewState.REJECTED;
  }

  /** What is heard of one party. */
  private static final class Heard {
    private final String party;
    private int statements;
    private int hearsay;
    private final Map<String, Integer> told = new TreeMap<>();
    private final Map<String, Integer> speakers = new TreeMap<>();
    private final Map<String, Integer> documents = new TreeMap<>();
    private Optional<LedgerStatement> latest = Optional.empty();

    Heard(String party) {
      this.party = party;
    }

    void add(LedgerStatement s) {
      statements++;
      hearsay += s.hearsay() ? 1 : 0;
      told.merge(s.quoteType().word(), 1, Integer::sum);
      s.holding()
          .flatMap(c -> c.speaker().actor())
          .ifPresent(name -> speakers.merge(Quoted.label(name), 1, Integer::sum));
      documents.merge(s.documentId(), 1, Integer::sum);
      boolean later =
          latest.isEmpty()
              || s.saidOn().isPresent()
                  && latest.get().saidOn().map(day -> !s.saidOn().get().isBefore(day)).orElse(true);
      latest = later ? Optional.of(s) : latest;
    }

    ObjectNode entry(LedgerView view) {
      ObjectNode node = JsonNodeFactory.instance.objectNode();
      node.put("party", Quoted.label(party));
      node.put("statements", statements);
      ObjectNode ways = node.putObject("toldAs");
      told.forEach(ways::put);
      node.put("hearsay", hearsay);
      names(node.putObject("speakers"), speakers);
      Map<String, Integer> publishers = new TreeMap<>();
      documents.forEach(
          (id, count) -> {
            String name = view.document(id).at("/publisher/quoted").asText("");
            publishers.merge(
                name.isEmpty() ? "(unknown)" : Quoted.label(name), count, Integer::sum);
          });
      names(node.putObject("publishers"), publishers);
      latest.ifPresent(s -> node.set("latest", view.statement(s)));
      return node;
    }

    private static void names(ObjectNode node, Map<String, Integer> numbers) {
      numbers.entrySet().stream()
          .sorted(
              Comparator.comparing((Map.Entry<String, Integer> e) -> -e.getValue())
                  .thenComparing(Map.Entry::getKey))
          .limit(MOST_NAMES)
          .forEach(e -> node.put(e.getKey(), e.getValue()));
    }
  }
}
