package parley.modelfile.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.util.List;
import parley.bargain.Rational;
import parley.scenario.Assumptions;
import parley.scenario.Premise;
import parley.scenario.Range;
import parley.scenario.Scenario;
import parley.scenario.Standpoint;
import parley.scenario.TableIssue;
import parley.scenario.Term;
import parley.scenario.Witness;

/** Writes a scenario as YAML that people read, edit and keep versions of. */
public final class ScenarioYaml {
  /** The value of {@code format}. */
  public static final String FORMAT = "parley-scenario/1";

  private static final ObjectMapper MAPPER =
      new ObjectMapper(
          new YAMLFactory()
              .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
              .disable(YAMLGenerator.Feature.SPLIT_LINES)
              .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
              .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
              .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR));

  private static final String HEAD =
      """
      # A scenario: who holds what on which issue, by which words. Edit it freely; docs/scenario.md
      # tells what every key means. A premise without evidence counts as your assumption.
      #   parley scenario solve FILE     which deal is open, what blocks it, what would change it
      #   parley scenario check FILE     which evidence the ledger no longer bears out
      """;

  private ScenarioYaml() {}

  /** The file's text. */
  public static String write(Scenario scenario) {
    try {
      return HEAD + MAPPER.writeValueAsString(of(scenario));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of nodes can always be written", e);
    }
  }

  /** The same as a tree of nodes. */
  public static ObjectNode of(Scenario scenario) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("format", FORMAT);
    node.put("id", scenario.id());
    if (!scenario.title().isEmpty()) {
      node.put("title", scenario.title());
    }
    scenario.asOf().ifPresent(day -> node.put("asOf", day.toString()));
    if (!scenario.source().isEmpty()) {
      node.put("source", scenario.source());
    }
    strings(node, "parties", scenario.parties());
    ArrayNode issues = node.putArray("issues");
    scenario.issues().forEach(issue -> issue(issues.addObject(), issue));
    ArrayNode premises = node.putArray("premises");
    scenario.premises().forEach(premise -> premise(premises.addObject(), premise));
    assumptions(node.putObject("assumptions"), scenario.assumptions());
    if (!scenario.notes().isEmpty()) {
      strings(node, "notes", scenario.notes());
    }
    return node;
  }

  private static void issue(ObjectNode node, TableIssue issue) {
    node.put("id", issue.id());
    node.put("label", issue.label());
    strings(node, "values", issue.values());
    node.put("origin", issue.origin().word());
  }

  private static void premise(ObjectNode node, Premise premise) {
    node.put("id", premise.id());
    node.put("party", premise.party());
    node.put("issue", premise.issue());
    node.put("proposition", premise.proposition());
    if (!premise.because().isEmpty()) {
      node.put("because", premise.because());
    }
    standpoint(node.putObject("now"), premise.now());
    List<Standpoint> before = premise.standpoints().subList(1, premise.standpoints().size());
    if (!before.isEmpty()) {
      ArrayNode earlier = node.putArray("before");
      before.forEach(s -> standpoint(earlier.addObject(), s));
    }
  }

  private static void standpoint(ObjectNode node, Standpoint standpoint) {
    node.put("role", standpoint.role().word());
    node.put("stance", standpoint.stance().word());
    node.put("strength", standpoint.strength().word());
    standpoint.day().ifPresent(day -> node.put("day", day.toString()));
    if (!standpoint.wants().isEmpty()) {
      strings(node, "wants", standpoint.wants());
    }
    if (!standpoint.refuses().isEmpty()) {
      terms(node.putObject("refuses"), standpoint.refuses());
    }
    standpoint
        .proviso()
        .ifPresent(
            proviso -> {
              ObjectNode condition = node.putObject("condition");
              condition.put("words", proviso.text());
              proviso
                  .refusedWith()
                  .ifPresent(term -> terms(condition.putObject("refusedWith"), List.of(term)));
            });
    ArrayNode evidence = node.putArray("evidence");
    standpoint.witnesses().forEach(w -> witness(evidence.addObject(), w));
  }

  private static void terms(ObjectNode node, List<Term> terms) {
    terms.forEach(term -> strings(node, term.issue(), term.values()));
  }

  private static void witness(ObjectNode node, Witness witness) {
    node.put("statement", witness.statement());
    node.put("document", witness.document());
    witness.speaker().ifPresent(speaker -> node.put("speaker", speaker));
    witness.day().ifPresent(day -> node.put("day", day.toString()));
    node.put("words", witness.words());
    node.put("stance", witness.stance().word());
    node.put("act", witness.act().word());
    node.put("strength", witness.strength().word());
    node.put("redLine", witness.redLine());
    node.put("rank", witness.rank().word());
    node.put("confidence", Math.round(witness.confidence() * 1000) / 1000.0);
    node.put("review", witness.state().word());
  }

  private static void assumptions(ObjectNode node, Assumptions assumptions) {
    ObjectNode weights = node.putObject("weights");
    range(weights, "spoken", assumptions.spoken());
    range(weights, "silent", assumptions.silent());
    ObjectNode noDeal = node.putObject("noDeal");
    assumptions.noDeal().forEach((party, worth) -> number(noDeal, party, worth));
    if (!assumptions.worths().isEmpty()) {
      ArrayNode worths = node.putArray("worths");
      for (Assumptions.Worth worth : assumptions.worths()) {
        ObjectNode one = worths.addObject();
        one.put("party", worth.party()).put("issue", worth.issue()).put("value", worth.value());
        range(one, "worth", worth.worth());
        one.put("because", worth.because());
      }
    }
    if (!assumptions.sides().isEmpty()) {
      ArrayNode sides = node.putArray("sides");
      for (Assumptions.Sides side : assumptions.sides()) {
        ObjectNode one = sides.addObject();
        one.put("issue", side.issue()).put("first", side.first());
        strings(one, "last", side.last());
        one.put("because", side.because());
      }
    }
  }

  private static void range(ObjectNode node, String name, Range range) {
    ArrayNode array = node.putArray(name);
    array.add(range.low().toString()).add(range.high().toString());
  }

  private static void number(ObjectNode node, String name, Rational number) {
    node.put(name, number.toString());
  }

  private static void strings(ObjectNode node, String name, List<String> values) {
    ArrayNode array = node.putArray(name);
    values.forEach(array::add);
  }
}
