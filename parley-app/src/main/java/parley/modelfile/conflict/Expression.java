package parley.modelfile.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.gmcr.model.Formula;

/**
 * Statements as people write them: {@code withdraw and not (strike or blockade)}, {@code talks if
 * ceasefire}, {@code a iff b}. From loosest to tightest: if/iff, or, and, not.
 */
final class Expression {
  private static final Pattern TOKEN =
      Pattern.compile("\\s*(?:(\"[^\"]*\")|([()!&|])|([^\\s()!&|\"]+))");
  private static final int DEEPEST = 100;

  private final Reading reading;
  private final Source at;
  private final Map<String, Integer> options;
  private final List<String> tokens = new ArrayList<>();
  private int next;
  private int depth;

  private Expression(Reading reading, Source at, Map<String, Integer> options) {
    this.reading = reading;
    this.at = at;
    this.options = options;
  }

  /** The formula; what is wrong with it is reported at the node. */
  static Formula parse(Reading reading, Source at, Map<String, Integer> options) {
    var expression = new Expression(reading, at, options);
    String text = reading.text(at, "a statement");
    Matcher matcher = TOKEN.matcher(text);
    int end = 0;
    while (matcher.lookingAt()) {
      expression.tokens.add(matcher.group().strip());
      end = matcher.end();
      matcher.region(end, text.length());
    }
    if (!text.substring(end).isBlank()) {
      reading.problem(
          at, "cannot read '" + text.substring(end).strip() + "' in '" + text + "'", "");
      return new Formula.And(List.of());
    }
    if (expression.tokens.isEmpty()) {
      reading.problem(at, "the statement is empty", "name an option, e.g. 'withdraw'");
      return new Formula.And(List.of());
    }
    int before = reading.problems().size();
    Formula formula = expression.conditional();
    if (expression.next < expression.tokens.size() && reading.problems().size() == before) {
      reading.problem(
          at,
          "'" + expression.tokens.get(expression.next) + "' is not expected in '" + text + "'",
          "join options with and, or, not, if, iff");
    }
    return formula;
  }

  private boolean accept(String... words) {
    for (String word : words) {
      if (next < tokens.size() && tokens.get(next).equalsIgnoreCase(word)) {
        next++;
        return true;
      }
    }
    return false;
  }

  private Formula conditional() {
    Formula left = or();
    if (accept("if", "<-")) {
      return Formula.when(left, or());
    }
    if (accept("implies", "->")) {
      return Formula.when(or(), left);
    }
    if (accept("iff", "<->")) {
      return new Formula.Iff(left, or());
    }
    return left;
  }

  private Formula or() {
    List<Formula> parts = new ArrayList<>(List.of(and()));
    while (accept("or", "|")) {
      parts.add(and());
    }
    return parts.size() == 1 ? parts.get(0) : new Formula.Or(parts);
  }

  private Formula and() {
    List<Formula> parts = new ArrayList<>(List.of(not()));
    while (accept("and", "&")) {
      parts.add(not());
    }
    return parts.size() == 1 ? parts.get(0) : new Formula.And(parts);
  }

  private Formula not() {
    if (++depth > DEEPEST) {
      reading.problem(at, "the statement is nested too deeply", "split it");
      next = tokens.size();
      return new Formula.And(List.of());
    }
    try {
      return accept("not", "!") ? new Formula.Not(not()) : atom();
    } finally {
      depth--;
    }
  }

  private Formula atom() {
    if (accept("(")) {
      Formula inner = conditional();
      if (!accept(")")) {
        reading.problem(at, "a closing parenthesis is missing", "");
      }
      return inner;
    }
    if (next >= tokens.size()) {
      reading.problem(at, "the statement ends where an option was expected", "");
      return new Formula.And(List.of());
    }
    String name = tokens.get(next++);
    if (name.startsWith("\"")) {
      name = name.substring(1, name.length() - 1);
    }
    int option = reading.find(at, name, options, "option").orElse(0);
    return new Formula.Literal(option, true);
  }
}
