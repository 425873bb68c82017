package parley.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import parley.ledger.LedgerStatement;
import parley.ledger.agreement.CodedVariable;
import parley.ledger.agreement.KrippendorffAlpha;
import parley.ledger.agreement.Ratings;
import parley.ledger.agreement.SpanAgreement;
import parley.provenance.Provenance;
import parley.workbench.MarkedWords;

/**
 * How far coders agree, as text and as JSON.
 *
 * @param variables what was compared of the statements
 * @param words what was compared of the marked words
 */
public record AgreementReport(List<Variable> variables, List<MarkedWords.Pair> words) {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /**
   * One variable.
   *
   * @param units how many statements at least two coders coded
   * @param alpha Krippendorff's alpha, unless nothing can be told from chance
   */
  public record Variable(CodedVariable variable, int units, OptionalDouble alpha) {}

  /**
   * Compares the codings of statements, each coder's latest.
   *
   * @param which the variables compared
   * @param verdicts whether an acceptance counts as a coding by the person who accepted
   */
  public static List<Variable> variables(
      List<LedgerStatement> statements, Set<CodedVariable> which, boolean verdicts) {
    var compared = new ArrayList<Variable>();
    for (CodedVariable variable : CodedVariable.values()) {
      if (which.contains(variable)) {
        Ratings ratings = variable.ratings(statements, verdicts);
        compared.add(
            new Variable(
                variable,
                ratings.pairableUnits(),
                KrippendorffAlpha.of(ratings, variable.level())));
      }
    }
    return compared;
  }

  /** Copies the lists. */
  public AgreementReport {
    variables = List.copyOf(variables);
    words = List.copyOf(words);
  }

  /** Two tables. */
  public String text() {
    var out = new StringBuilder();
    out.append(String.format("%-10s %-9s %7s  %s%n", "variable", "level", "units", "alpha"));
    for (Variable v : variables) {
      out.append(
          String.format(
              Locale.ROOT,
              "%-10s %-9s %7d  %s%n",
              v.variable().word(),
              v.variable().level().word(),
              v.units(),
              number(v.alpha(), "— (nothing to tell from chance)")));
    }
    for (MarkedWords.Pair pair : words) {
      if (pair.category() == MarkedWords.Category.POSITION) {
        out.append(
            String.format(
                "%n%s%n%s%n%-10s %5s %13s %8s %8s %8s %8s%n",
                pair.one(),
                "and " + pair.other() + ":",
                "words as",
                "texts",
                "marked",
                "u-alpha",
                "exact",
                "overlap",
                "words"));
      }
      SpanAgreement a = pair.agreement();
      out.append(
          String.format(
              Locale.ROOT,
              "%-10s %5d %13s %8s %8s %8s %8s%n",
              pair.category().word(),
              a.texts(),
              a.one() + " and " + a.other(),
              number(a.alpha(), "—"),
              number(a.exactF1(), "—"),
              number(a.overlapF1(), "—"),
              number(a.wordF1(), "—")));
    }
    return out.toString();
  }

  private static String number(OptionalDouble value, String none) {
    return value.isPresent() ? String.format(Locale.ROOT, "%.4f", value.getAsDouble()) : none;
  }

  /** {@code parley/ledger-agreement/1}; what nothing can be told of is null. */
  public String json(Provenance provenance) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("schema", "parley/ledger-agreement/1");
    node.set("provenance", ProvenanceJson.of(provenance));
    ArrayNode array = node.putArray("variables");
    for (Variable v : variables) {
      ObjectNode one = array.addObject();
      one.put("variable", v.variable().word());
      one.put("level", v.variable().level().word());
      one.put("units", v.units());
      put(one, "alpha", v.alpha());
    }
    ArrayNode pairs = node.putArray("words");
    words.forEach(pair -> pair(pairs.addObject(), pair));
    try {
      return MAPPER.writeValueAsString(node) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of nodes can always be written", e);
    }
  }

  private static void pair(ObjectNode node, MarkedWords.Pair pair) {
    SpanAgreement a = pair.agreement();
    node.put("one", pair.one());
    node.put("other", pair.other());
    node.put("as", pair.category().word());
    node.put("texts", a.texts());
    node.put("unitsOfOne", a.one());
    node.put("unitsOfOther", a.other());
    node.put("exact", a.exact());
    node.put("overlapping", a.overlapping());
    node.put("wordsOfOne", a.wordsOfOne());
    node.put("wordsOfOther", a.wordsOfOther());
    node.put("wordsOfBoth", a.wordsOfBoth());
    put(node, "unitizingAlpha", a.alpha());
    put(node, "exactF1", a.exactF1());
    put(node, "overlapF1", a.overlapF1());
    put(node, "wordF1", a.wordF1());
  }

  private static void put(ObjectNode node, String name, OptionalDouble value) {
    if (value.isPresent()) {
      node.put(name, value.getAsDouble());
    } else {
      node.putNull(name);
    }
  }
}
