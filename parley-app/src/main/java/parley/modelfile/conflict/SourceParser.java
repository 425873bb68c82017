package parley.modelfile.conflict;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import parley.error.InputException;
import parley.error.Problem;

/** Parses YAML or JSON into a {@link Source}. */
final class SourceParser {
  private static final int DEEPEST = 200;
  private static final int MOST_YAML_CHARACTERS = 256 << 20;

  private final String file;
  private final int firstLine;
  private final List<Problem> problems;

  private SourceParser(String file, int firstLine, List<Problem> problems) {
    this.file = file;
    this.firstLine = firstLine;
    this.problems = problems;
  }

  /**
   * The tree of the text.
   *
   * @param firstLine the line of the file that the text starts on, from 1
   * @param problems receives names given twice
   * @throws InputException if the text is neither JSON nor YAML
   */
  static Source parse(String file, int firstLine, String text, List<Problem> problems) {
    String start = text.stripLeading();
    boolean json = start.startsWith("{") || start.startsWith("[");
    try (JsonParser parser = (json ? new JsonFactory() : yaml()).createParser(text)) {
      var reader = new SourceParser(file, firstLine, problems);
      if (parser.nextToken() == null) {
        throw new InputException(file, "the model is empty", "see 'parley conflict --help'");
      }
      Source root = reader.node(parser, 0);
      if (json && parser.nextToken() != null) {
        throw new InputException(
            reader.place(parser),
            "there is more after the end of the model",
            "one model a file, or one a line in a .jsonl file");
      }
      return root;
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      String place =
          at == null
              ? file
              : file + ":" + (at.getLineNr() + firstLine - 1) + ":" + at.getColumnNr();
      String why =
          Optional.ofNullable(e.getOriginalMessage()).orElse("").lines().findFirst().orElse("");
      throw new InputException(
          place, "not well-formed " + (json ? "JSON" : "YAML") + ": " + why, "");
    } catch (IOException e) {
      throw new InputException(file, "not readable as a model: " + e.getMessage(), "");
    }
  }

  private static JsonFactory yaml() {
    var options = new LoaderOptions();
    options.setCodePointLimit(MOST_YAML_CHARACTERS);
    options.setNestingDepthLimit(DEEPEST);
    return YAMLFactory.builder().loaderOptions(options).build();
  }

  private Source node(JsonParser parser, int depth) throws IOException {
    String place = place(parser);
    if (depth > DEEPEST) {
      throw new InputException(place, "nested deeper than " + DEEPEST, "");
    }
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, Source> fields = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        String namePlace = place(parser);
        parser.nextToken();
        if (fields.put(name, node(parser, depth + 1)) != null) {
          problems.add(Problem.at(namePlace, "'" + name + "' is given twice"));
        }
      }
      return new Source.Mapping(fields, place);
    }
    if (token == JsonToken.START_ARRAY) {
      List<Source> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(node(parser, depth + 1));
      }
      return new Source.Sequence(items, place);
    }
    boolean isNull = token == JsonToken.VALUE_NULL;
    return new Source.Scalar(isNull ? "" : parser.getText(), isNull, place);
  }

  private String place(JsonParser parser) {
    var at = parser.currentTokenLocation();
    return file + ":" + (at.getLineNr() + firstLine - 1) + ":" + at.getColumnNr();
  }
}
