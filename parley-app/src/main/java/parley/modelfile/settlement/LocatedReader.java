package parley.modelfile.settlement;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.error.InputException;
import parley.error.Problem;

/** Parses YAML or JSON to nodes with places; numbers keep their digits. */
public final class LocatedReader {
  private static final YAMLFactory YAML = new YAMLFactory();
  private static final JsonFactory JSON = new JsonFactory();

  private final String place;
  private final List<Problem> problems = new ArrayList<>();

  private LocatedReader(String place) {
    this.place = place;
  }

  /** Parses the text; {@code place} names it in problems. */
  public static Located read(String place, String text) {
    boolean json = text.stripLeading().startsWith("{");
    var reader = new LocatedReader(place);
    try (JsonParser parser = (json ? JSON : YAML).createParser(text)) {
      if (parser.nextToken() == null) {
        throw new InputException(place, "the file is empty", "see 'parley settle --help'");
      }
      Located root = reader.node(parser);
      if (json && parser.nextToken() != null) {
        throw new InputException(
            reader.at(parser.currentTokenLocation()),
            "something follows the end of the model",
            "one model a file; several models go one a line into a .jsonl file");
      }
      if (!reader.problems.isEmpty()) {
        throw new InputException(reader.problems);
      }
      return root;
    } catch (JsonProcessingException e) {
      throw new InputException(
          reader.at(e.getLocation()),
          "not readable as " + (json ? "JSON" : "YAML") + ": " + e.getOriginalMessage(),
          "");
    } catch (IOException e) {
      throw new InputException(place, "cannot be read: " + e.getMessage(), "");
    }
  }

  private String at(@org.jspecify.annotations.Nullable JsonLocation location) {
    return location == null
        ? place
        : place + ":" + location.getLineNr() + ":" + location.getColumnNr();
  }

  private Located node(JsonParser parser) throws IOException {
    JsonLocation start = parser.currentTokenLocation();
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> map(parser, start);
      case START_ARRAY -> list(parser, start);
      case VALUE_NULL -> scalar(Located.Kind.NULL, "", start);
      case VALUE_TRUE, VALUE_FALSE -> scalar(Located.Kind.BOOLEAN, parser.getText(), start);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          scalar(Located.Kind.NUMBER, parser.getText(), start);
      default -> scalar(Located.Kind.STRING, parser.getText(), start);
    };
  }

  private static Located scalar(Located.Kind kind, String text, JsonLocation at) {
    return new Located(kind, text, List.of(), Map.of(), at.getLineNr(), at.getColumnNr());
  }

  private Located map(JsonParser parser, JsonLocation start) throws IOException {
    var fields = new LinkedHashMap<String, Located>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonLocation at = parser.currentTokenLocation();
      parser.nextToken();
      if (fields.put(name, node(parser)) != null) {
        problems.add(new Problem(at(at), "'" + name + "' appears twice", "keep one"));
      }
    }
    return new Located(
        Located.Kind.MAP, "", List.of(), fields, start.getLineNr(), start.getColumnNr());
  }

  private Located list(JsonParser parser, JsonLocation start) throws IOException {
    var items = new ArrayList<Located>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node(parser));
    }
    return new Located(
        Located.Kind.LIST, "", items, Map.of(), start.getLineNr(), start.getColumnNr());
  }
}
