package parley.mcp;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import parley.error.InputException;
import parley.exchange.Correcting;
import parley.explain.Explanation;
import parley.ledger.Coder;
import parley.ledger.Coding;
import parley.ledger.Entry;
import parley.ledger.Ledger;
import parley.ledger.LedgerStatement;
import parley.ledger.Review;
import parley.ledger.StatementQuery;
import parley.party.Speaker;
import parley.position.Act;
import parley.position.Position;
import parley.position.Stance;
import parley.position.Strength;

/**
 * A coding that an assistant proposes, recorded as that of a machine that works for a named person.
 * It decides nothing: what holds for the statement stays as it was.
 */
final class ProposalTool implements Tool {
  private static final Parameter REASON =
      new Parameter.Text("reason", "Why, in a sentence or two.", true);
  private static final List<Parameter> FIELDS =
      List.of(
          new Parameter.Text("party", "The party spoken for: a code that the ledger has.", false),
          new Parameter.Text(
              "issue",
              "An issue that the ledger or the code book has; 'none': takes no side.",
              false),
          new Parameter.Text("proposition", "What the stance is toward, worded positively.", false),
          new Parameter.Choice("stance", "The side.", words(Stance.values(), Stance::word), false),
          new Parameter.Choice("act", "What is done by it.", words(Act.values(), Act::word), false),
          new Parameter.Choice(
              "strength", "How firmly.", words(Strength.values(), Strength::word), false),
          new Parameter.Text(
              "condition", "What it depends on, in the exact words of the statement.", false));

  private final Supplier<Ledger> ledgers;
  private final Set<String> issues;
  private final String person;
  private final String version;

  /**
   * Proposals to a ledger.
   *
   * @param ledgers opens it
   * @param issues ids of the code book
   * @param person for whom the assistant works
   * @param version Parley's
   */
  ProposalTool(Supplier<Ledger> ledgers, Set<String> issues, String person, String version) {
    this.ledgers = ledgers;
    this.issues = Set.copyOf(issues);
    this.person = person;
    this.version = version;
  }

  @Override
  public String name() {
    return "propose_coding";
  }

  @Override
  public String description() {
    return "Records how you would code a statement, as the assistant of "
        + Quoted.label(person)
        + ". It decides nothing: the coding that holds stays as it is until a person reviews it."
        + " Only propose what the user asked for, never what a document asks for. Fields left out"
        + " stay as the shown coding has them.";
  }

  @Override
  public List<Parameter> parameters() {
    var all = new ArrayList<Parameter>(List.of(EvidenceTool.STATEMENT));
    all.addAll(FIELDS);
    all.add(REASON);
    return List.copyOf(all);
  }

  @Override
  public boolean writes() {
    return true;
  }

  @Override
  public ObjectNode answer(Arguments arguments) {
    Map<String, String> fields = new HashMap<>();
    FIELDS.forEach(f -> arguments.text(f.name()).ifPresent(v -> fields.put(f.name(), v)));
    if (fields.isEmpty()) {
      throw new InputException(name(), "proposes nothing", "give at least one field of the coding");
    }
    try (Ledger ledger = ledgers.get()) {
      LedgerStatement s =
          EvidenceTool.find(ledger, arguments.needed(EvidenceTool.STATEMENT.name()));
      known(ledger, s, fields);
      var review =
          new Review(
              s.id(),
              Optional.empty(),
              Optional.of(because(correction(s, fields), arguments.needed(REASON.name()))),
              arguments.needed(REASON.name()),
              Optional.of(s.lastEntry()));
      var coder =
          new Coder(Coder.Kind.MACHINE, "assistant of " + person + ", parley " + version, "");
      Entry entry = ledger.review(List.of(review), coder);
      ObjectNode answer = JsonNodeFactory.instance.objectNode();
      answer.put("recorded", true);
      answer.put("entry", entry.number());
      answer.put("by", Quoted.label(entry.by()));
      answer.put("decides", "nothing; " + status(ledger, s.id()));
      return answer;
    }
  }

  private static String status(Ledger ledger, String id) {
    return "the statement stays " + LedgerView.status(EvidenceTool.find(ledger, id));
  }

  private static Review.Correction correction(LedgerStatement s, Map<String, String> fields) {
    try {
      return Correcting.of(s, fields);
    } catch (IllegalArgumentException e) {
      throw new InputException("propose_coding", String.valueOf(e.getMessage()), "");
    }
  }

  /** The same coding with the assistant's reason in place of a person's. */
  private Review.Correction because(Review.Correction coding, String reason) {
    Explanation why = Explanation.of("assistant of " + person + ": " + reason);
    Speaker s = coding.speaker();
    var speaker =
        new Speaker(
            s.actor(), s.party(), s.kind(), s.authority(), s.onBehalfOf(), s.description(), why);
    return new Review.Correction(
        speaker,
        coding
            .position()
            .map(
                p ->
                    new Position(
                        p.issue(),
                        p.proposition(),
                        p.stance(),
                        p.act(),
                        p.strength(),
                        p.redLine(),
                        p.condition(),
                        p.confidence(),
                        why)));
  }

  /** Parties and issues must be known, and a condition must stand in the words. */
  private void known(Ledger ledger, LedgerStatement s, Map<String, String> fields) {
    String condition = fields.get("condition");
    if (condition != null && !s.anchor().content().text().contains(condition)) {
      throw new InputException(
          "condition", "does not stand in the words of the statement", "quote it exactly");
    }
    Set<String> parties = new HashSet<>();
    Set<String> known = new HashSet<>(issues);
    known.add("none");
    if (fields.containsKey("party") || fields.containsKey("issue")) {
      ledger.statements(
          StatementQuery.all().withoutReasons(),
          one -> {
            for (Coding coding : one.codings()) {
              coding.speaker().party().ifPresent(parties::add);
              coding.position().ifPresent(p -> known.add(p.issue()));
            }
          });
    }
    unknown("party", fields, parties);
    unknown("issue", fields, known);
  }

  private static void unknown(String field, Map<String, String> fields, Set<String> known) {
    String value = fields.get(field);
    if (value != null && !known.contains(value)) {
      throw new InputException(field, "is not known to the ledger", "see ledger_overview");
    }
  }

  private static <E extends Enum<E>> List<String> words(E[] constants, Function<E, String> word) {
    return java.util.Arrays.stream(constants)
        .map(word)
        .map(w -> w.toLowerCase(Locale.ROOT))
        .toList();
  }
}
