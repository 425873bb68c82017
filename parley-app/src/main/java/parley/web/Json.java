package parley.web;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import parley.error.InputException;

/** Reads and writes the JSON of the API. */
final class Json {
  private static final int DEEPEST = 50;
  private static final ObjectMapper MAPPER =
      new ObjectMapper(
              new JsonFactoryBuilder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private Json() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static byte[] bytes(JsonNode node) {
    try {
      return MAPPER.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of nodes can always be written", e);
    }
  }

  /** A tree written by one of the report classes. */
  static JsonNode tree(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("our own JSON can be read", e);
    }
  }

  /** The object of a body. */
  static ObjectNode body(byte[] body) {
    try {
      if (MAPPER.readTree(body) instanceof ObjectNode object) {
        return object;
      }
    } catch (IOException e) {
      throw new InputException("body", "is no JSON", "send one JSON object in UTF-8");
    }
    throw new InputException("body", "is no JSON object", "send one JSON object in UTF-8");
  }

  /** Refuses a body with other fields than these. */
  static void only(ObjectNode body, Set<String> known) {
    body.fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                throw new InputException(
                    name, "is not known here", "known: " + new TreeSet<>(known));
              }
            });
  }

  /** A list of names in a body; none where the field is missing. */
  static List<String> names(ObjectNode body, String field, int most, int longest) {
    JsonNode given = body.path(field);
    if (given.isMissingNode()) {
      return List.of();
    }
    if (!given.isArray() || given.size() > most) {
      throw new InputException(field, "is no list of at most " + most + " names", "");
    }
    var names = new ArrayList<String>();
    for (JsonNode one : given) {
      String name = one.asText().strip();
      if (!one.isTextual() || name.isEmpty() || name.length() > longest) {
        throw new InputException(field, one + " is no name", "e.g. [\"RU\", \"UA\"]");
      }
      names.add(name);
    }
    return names;
  }

  /** True or false in a body; false where the field is missing. */
  static boolean flag(ObjectNode body, String field) {
    JsonNode given = body.path(field);
    if (!given.isMissingNode() && !given.isBoolean()) {
      throw new InputException(field, given + " is neither true nor false", "");
    }
    return given.asBoolean();
  }

  static void put(ObjectNode node, String key, Optional<String> value) {
    node.put(key, value.orElse(null));
  }
}
