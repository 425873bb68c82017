package parley.mcp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import parley.discourse.CodedStatement;
import parley.discourse.EventList;
import parley.discourse.network.Mode;
import parley.discourse.network.NetworkBuilder;
import parley.discourse.network.NetworkMatrix;
import parley.discourse.network.NetworkRules;
import parley.discourse.network.Relation;
import parley.ledger.Ledger;
import parley.workbench.LedgerStatements;

/** Who agrees with whom, and who opposes whom. */
final class NetworkTool implements Tool {
  private static final String AGREE = "agree";
  private static final Parameter RELATION =
      new Parameter.Choice(
          "relation",
          "agree: ties by equal stances on the same propositions; oppose: by opposed ones.",
          List.of(AGREE, "oppose"),
          true);
  private static final Parameter FROM = new Parameter.Day("from", "Only said from this day on.");
  private static final int SHARED = 5;

  private final Supplier<Ledger> ledgers;

  NetworkTool(Supplier<Ledger> ledgers) {
    this.ledgers = ledgers;
  }

  @Override
  public String name() {
    return "network_summary";
  }

  @Override
  public String description() {
    return "The discourse network of parties: pairs of parties by the number of propositions on"
        + " which they agree, or oppose each other, the strongest ties first, each with up to "
        + SHARED
        + " of these propositions and what either side said on them. Undated statements are left"
        + " out.";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(RELATION, FROM, Filters.AS_OF, Paging.LIMIT, Paging.OFFSET);
  }

  private record Tie(String one, String other, double weight) {}

  @Override
  public ObjectNode answer(Arguments arguments) {
    boolean agree = arguments.needed(RELATION.name()).equals(AGREE);
    EventList events = new LedgerStatements(ledgers).read(LedgerStatements.TYPE);
    var rules =
        NetworkRules.of(Mode.ONE, agree ? Relation.CONGRUENCE : Relation.CONFLICT)
            .between(
                arguments.day(FROM.name()).map(d -> d.atStartOfDay().toInstant(ZoneOffset.UTC)),
                arguments
                    .day(Filters.AS_OF.name())
                    .map(d -> d.atStartOfDay().toInstant(ZoneOffset.UTC)));
    var builder = new NetworkBuilder(events, rules);
    NetworkMatrix matrix = builder.build();
    var ties = new ArrayList<Tie>();
    matrix.forEachTie(
        (i, j, w) -> ties.add(new Tie(matrix.rowLabels().get(i), matrix.rowLabels().get(j), w)));
    ties.sort(
        Comparator.comparing((Tie t) -> -t.weight())
            .thenComparing(Tie::one)
            .thenComparing(Tie::other));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("statements", matrix.statements());
    answer.put("parties", matrix.rowLabels().size());
    var said = new Said(builder.statements(), events);
    try (Ledger ledger = ledgers.get()) {
      var view = new LedgerView(ledger);
      Paging.put(answer, "ties", arguments, ties, tie -> entry(view, said, tie, agree));
    }
    return answer;
  }

  private static ObjectNode entry(LedgerView view, Said said, Tie tie, boolean agree) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("one", Quoted.label(tie.one()));
    node.put("other", Quoted.label(tie.other()));
    node.put("weight", tie.weight());
    ArrayNode shared = node.putArray(agree ? "agreeOn" : "opposeEachOtherOn");
    for (String concept : said.concepts(tie.one())) {
      for (CodedStatement a : said.of(tie.one(), concept)) {
        Optional<CodedStatement> b =
            said.of(tie.other(), concept).stream()
                .filter(s -> said.agreement(s).equals(said.agreement(a)) == agree)
                .findFirst();
        if (b.isPresent() && shared.size() < SHARED) {
          ObjectNode one = shared.addObject().put("proposition", Quoted.label(concept));
          one.set("one", words(view, a, said.agreement(a)));
          one.set("other", words(view, b.get(), said.agreement(b.get())));
          break;
        }
      }
    }
    return node;
  }

  private static ObjectNode words(LedgerView view, CodedStatement s, String agreement) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("stance", agreement.equals("1") ? "for" : "against");
    node.put("saidOn", LocalDate.ofInstant(s.time(), ZoneOffset.UTC).toString());
    node.set("words", Quoted.of(s.text(), Quoted.LABEL));
    node.putArray("offsets").addArray().add(s.start()).add(s.end());
    node.put("coder", Quoted.label(s.coder()));
    node.set("document", view.document(s.document().id()));
    return node;
  }

  /** The statements that take a side, by party and concept. */
  private static final class Said {
    private final int agreement;
    private final Map<String, Map<String, List<CodedStatement>>> byParty = new HashMap<>();

    Said(List<CodedStatement> statements, EventList events) {
      this.agreement = variable(events, "agreement");
      int party = variable(events, "organization");
      int concept = variable(events, "concept");
      for (CodedStatement s : statements) {
        if (!agreement(s).isEmpty()) {
          byParty
              .computeIfAbsent(s.values().get(party), p -> new TreeMap<>())
              .computeIfAbsent(s.values().get(concept), c -> new ArrayList<>())
              .add(s);
        }
      }
    }

    private static int variable(EventList events, String name) {
      return events.variables().stream().map(v -> v.name()).toList().indexOf(name);
    }

    String agreement(CodedStatement s) {
      return s.values().get(agreement);
    }

    List<String> concepts(String party) {
      return List.copyOf(byParty.getOrDefault(party, Map.of()).keySet());
    }

    List<CodedStatement> of(String party, String concept) {
      return byParty.getOrDefault(party, Map.of()).getOrDefault(concept, List.of());
    }
  }
}
