package parley.extract.llm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import parley.extract.coding.CodingUnit;
import parley.issue.Codebook;
import parley.issue.Issue;
import parley.issue.Proposition;
import parley.position.Act;
import parley.position.Stance;
import parley.position.Strength;
import parley.provenance.Sha256;
import parley.text.Document;
import parley.text.Extent;
import parley.text.Span;

/**
 * The question that is put to a model: what coding is and the issues of a code book, then a passage
 * with its statements. The model is not told how anybody else coded them.
 */
final class CodingPrompt {
  private static final String RESOURCE = "coding-prompt.txt";
  private static final int AROUND = 600;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final String instructions;
  private final String sha256;

  CodingPrompt(Codebook codebook) {
    String template = template();
    this.instructions =
        template.replace(
            "{issues}",
            codebook.issues().stream().map(CodingPrompt::line).collect(Collectors.joining("\n")));
    this.sha256 = Sha256.of(template + schema());
  }

  private static String template() {
    try (InputStream in =
        Objects.requireNonNull(CodingPrompt.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }

  private static String line(Issue issue) {
    String propositions =
        issue.propositions().stream().map(Proposition::template).collect(Collectors.joining("; "));
    return "- "
        + issue.id()
        + ": "
        + issue.label()
        + (propositions.isEmpty() ? "" : " (" + propositions + ")");
  }

  /** The hash of its words and of the form of the answer, without the code book's. */
  String sha256() {
    return sha256;
  }

  /** The body of a request about some statements of a document. */
  ObjectNode question(
      ModelSettings settings,
      Document document,
      List<CodingUnit> units,
      Collection<String> parties) {
    ObjectNode question = NODES.objectNode();
    question.put("model", settings.model());
    ArrayNode messages = question.putArray("messages");
    messages.addObject().put("role", "system").put("content", instructions);
    messages
        .addObject()
        .put("role", "user")
        .put("content", material(document, units, parties).toString());
    settings.temperature().ifPresent(t -> question.put("temperature", t));
    question.put("stream", false);
    switch (settings.form()) {
      case SCHEMA -> {
        ObjectNode format = question.putObject("response_format").put("type", "json_schema");
        format
            .putObject("json_schema")
            .put("name", "codings")
            .put("strict", true)
            .set("schema", schema());
      }
      case OBJECT -> question.putObject("response_format").put("type", "json_object");
      case WORDS -> {}
    }
    return question;
  }

  private static ObjectNode material(
      Document document, List<CodingUnit> units, Collection<String> parties) {
    ObjectNode material = NODES.objectNode();
    material.put("title", document.title().orElse(null));
    material.put("date", document.date().map(Object::toString).orElse(null));
    material.put("publisher", document.publisher().orElse(null));
    parties.forEach(material.putArray("parties")::add);
    material.put("passage", passage(document.text(), units).in(document.text()));
    ArrayNode statements = material.putArray("statements");
    for (int i = 0; i < units.size(); i++) {
      Extent source = units.get(i).attribution().source();
      statements
          .addObject()
          .put("statement", i + 1)
          .put("source", source.isEmpty() ? null : source.in(document.text()))
          .put("words", units.get(i).attribution().content().in(document.text()));
    }
    return material;
  }

  /** From some way before the first statement to some way after the last, no character halved. */
  static Span passage(String text, List<CodingUnit> units) {
    int start = text.length();
    int end = 0;
    for (CodingUnit unit : units) {
      start = Math.min(start, unit.attribution().content().start());
      end = Math.max(end, unit.attribution().content().end());
    }
    start = Math.max(0, start - AROUND);
    end = Math.min(text.length(), end + AROUND);
    if (start > 0 && Character.isLowSurrogate(text.charAt(start))) {
      start--;
    }
    if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
      end++;
    }
    return new Span(start, end);
  }

  /** What an answer looks like. */
  static ObjectNode schema() {
    ObjectNode entry = NODES.objectNode().put("type", "object");
    ObjectNode fields = entry.putObject("properties");
    fields.putObject("statement").put("type", "integer");
    fields.putObject("takesPosition").put("type", "boolean");
    for (String text : List.of("party", "issue", "proposition")) {
      nullable(fields.putObject(text));
    }
    choice(fields.putObject("stance"), Stance.values(), Stance::word);
    choice(fields.putObject("act"), Act.values(), Act::word);
    choice(fields.putObject("strength"), Strength.values(), Strength::word);
    fields.putObject("ownAcceptance").put("type", "boolean");
    nullable(fields.putObject("evidence"));
    nullable(fields.putObject("condition"));
    fields.putObject("confidence").put("type", "number");
    ArrayNode required = entry.putArray("required");
    fields.fieldNames().forEachRemaining(required::add);
    entry.put("additionalProperties", false);
    ObjectNode schema = NODES.objectNode().put("type", "object");
    schema.putObject("properties").putObject("codings").put("type", "array").set("items", entry);
    schema.putArray("required").add("codings");
    return schema.put("additionalProperties", false);
  }

  private static ObjectNode nullable(ObjectNode field) {
    field.putArray("type").add("string").add("null");
    return field;
  }

  private static <E extends Enum<E>> void choice(
      ObjectNode field, E[] constants, Function<E, String> word) {
    ArrayNode words = nullable(field).putArray("enum");
    Arrays.stream(constants).map(word).forEach(words::add);
    words.addNull();
  }
}
