package parley.discourse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import parley.error.InputException;

/**
 * Coded statements of one type, in the order of time and then id.
 *
 * @param type the statement type, e.g. {@code DNA Statement}
 * @param variables the slots of every statement
 * @param statements sorted by time, then id
 * @param entities what is known of the values of text variables: by variable, then by label
 */
public record EventList(
    String type,
    List<Variable> variables,
    List<CodedStatement> statements,
    Map<String, Map<String, Entity>> entities) {
  private static final Comparator<CodedStatement> ORDER =
      Comparator.comparing(CodedStatement::time).thenComparingLong(CodedStatement::id);

  /** Names of document properties that may stand where a variable is asked for. */
  private static final Map<String, Function<SourceDocument, String>> PROPERTIES =
      Map.of(
          "document:id", SourceDocument::id,
          "document:title", SourceDocument::title,
          "document:author", SourceDocument::author,
          "document:source", SourceDocument::source,
          "document:section", SourceDocument::section,
          "document:type", SourceDocument::type);

  /** Copies and sorts; every statement must have one value per variable. */
  public EventList {
    variables = List.copyOf(variables);
    var sorted = new ArrayList<>(statements);
    sorted.sort(ORDER);
    statements = List.copyOf(sorted);
    entities = Map.copyOf(entities);
    for (CodedStatement statement : statements) {
      if (statement.values().size() != variables.size()) {
        throw new IllegalArgumentException(
            "statement %d has %d values for %d variables"
                .formatted(statement.id(), statement.values().size(), variables.size()));
      }
    }
  }

  /** The variable of that name. */
  public Optional<Variable> variable(String name) {
    return variables.stream().filter(v -> v.name().equals(name)).findFirst();
  }

  /** The kind of a variable or document property. */
  public VariableKind kind(String name) {
    return variable(name).map(Variable::kind).orElse(VariableKind.SHORT_TEXT);
  }

  /**
   * How to read a variable, or a document property such as {@code document:author}, off a
   * statement.
   *
   * @param asked who asks, for the message, e.g. {@code --rows}
   * @throws InputException if the statement type has no such variable
   */
  public Function<CodedStatement, String> field(String name, String asked) {
    Function<SourceDocument, String> property = PROPERTIES.get(name);
    if (property != null) {
      return statement -> property.apply(statement.document());
    }
    for (int i = 0; i < variables.size(); i++) {
      if (variables.get(i).name().equals(name)) {
        int position = i;
        return statement -> statement.values().get(position);
      }
    }
    throw new InputException(
        asked,
        "'" + name + "' is no variable of '" + type + "'",
        variables.stream().map(Variable::name).collect(Collectors.joining(", "))
            + " or document:author, source, section, type, title, id");
  }
}
