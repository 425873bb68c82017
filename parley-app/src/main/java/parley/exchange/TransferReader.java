package parley.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.error.InputException;
import parley.error.Problem;
import parley.ledger.DocumentVersion;
import parley.ledger.LedgerStatement;
import parley.ledger.Transfer;

/**
 * Reads statements from an exchange file: JSON Lines with a STATEMENT object on each line, or with
 * {@code {"id","statements":[…]}} as {@code parley code} writes them; or CSV with the columns of
 * {@link StatementColumns}, or {@link WebAnnotations}, or a {@link StatementGraph}. All problems of
 * a file are told at once.
 */
public final class TransferReader {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int TOLD = 20;

  private final Map<String, DocumentVersion> versions = new LinkedHashMap<>();
  private final Map<String, Map<Integer, LedgerStatement>> statements = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private TransferReader() {}

  /** The documents of a JSON Lines text. */
  public static List<Transfer> jsonLines(String place, String text) {
    var reader = new TransferReader();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (!line.isBlank()) {
        reader.line(place + ":" + number, line);
      }
    }
    return reader.transfers();
  }

  /** The documents of a CSV text. */
  public static List<Transfer> csv(String place, String text) {
    var reader = new TransferReader();
    for (CsvTable.Row row : CsvTable.read(place, text, List.of("id", "document", "content"))) {
      reader.statement(row.place(), StatementColumns.statement(row));
    }
    return reader.transfers();
  }

  /** The documents of a page of web annotations. */
  public static List<Transfer> webAnnotations(String place, String text) {
    var reader = new TransferReader();
    JsonNode items = page(place, text);
    for (int i = 0; i < items.size(); i++) {
      String at = place + ": annotation " + (i + 1);
      if (items.get(i).path(WebAnnotations.STATEMENT).path("@value")
          instanceof ObjectNode statement) {
        reader.statement(at, statement);
      } else {
        reader.problems.add(
            Problem.at(at, "carries no statement of Parley (" + WebAnnotations.STATEMENT + ")"));
      }
    }
    return reader.transfers();
  }

  private static JsonNode page(String place, String text) {
    try {
      JsonNode items = MAPPER.readTree(text).path("items");
      if (items.isArray()) {
        return items;
      }
    } catch (JsonProcessingException e) {
      throw new InputException(place, "is no JSON: " + e.getOriginalMessage(), "");
    }
    throw new InputException(place, "is no annotation page: it has no items", "");
  }

  /** The documents of a GraphML graph. */
  public static List<Transfer> graphml(String place, String text) {
    var reader = new TransferReader();
    for (CsvTable.Row row : StatementGraphReader.rows(place, text)) {
      reader.statement(row.place(), StatementColumns.statement(row));
    }
    return reader.transfers();
  }

  private void line(String place, String line) {
    try {
      JsonNode node = MAPPER.readTree(line);
      if (node instanceof ObjectNode object && object.path("statements").isArray()) {
        for (JsonNode one : object.get("statements")) {
          if (one instanceof ObjectNode statement) {
            statement.put("document", object.path("id").asText());
            statement(place, statement);
          }
        }
      } else if (node instanceof ObjectNode object) {
        statement(place, object);
      } else {
        problems.add(Problem.at(place, "is no JSON object"));
      }
    } catch (JsonProcessingException e) {
      problems.add(Problem.at(place, "is no JSON: " + e.getOriginalMessage()));
    }
  }

  private void statement(String place, ObjectNode node) {
    try {
      var parsed = new TransferStatement(node);
      LedgerStatement statement = parsed.statement();
      String document = statement.documentId();
      DocumentVersion version = parsed.version();
      DocumentVersion known = versions.putIfAbsent(document, version);
      if (known != null && !known.sha256().equals(version.sha256())) {
        problems.add(Problem.at(place, "has another hash of " + document + " than lines before"));
      }
      LedgerStatement twin =
          statements
              .computeIfAbsent(document, d -> new LinkedHashMap<>())
              .putIfAbsent(statement.number(), statement);
      if (twin != null) {
        problems.add(Problem.at(place, "the id " + statement.id() + " stood there before"));
      }
    } catch (IllegalArgumentException e) {
      problems.add(Problem.at(place, String.valueOf(e.getMessage())));
    }
  }

  private List<Transfer> transfers() {
    if (!problems.isEmpty()) {
      throw new InputException(problems.stream().limit(TOLD).toList());
    }
    var transfers = new ArrayList<Transfer>();
    versions.forEach(
        (document, version) ->
            transfers.add(
                new Transfer(
                    document,
                    version,
                    Optional.empty(),
                    List.copyOf(statements.getOrDefault(document, Map.of()).values()))));
    return transfers;
  }
}
