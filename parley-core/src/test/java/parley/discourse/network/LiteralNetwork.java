package parley.discourse.network;

import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import parley.discourse.CodedStatement;
import parley.discourse.EventList;
import parley.discourse.VariableKind;

/**
 * The rules read aloud: a full array a[i][j][k] and the sums as docs/network.md writes them, loop
 * by loop. Shares no code with what it checks but the event list.
 */
final class LiteralNetwork {
  private final EventList events;
  private final NetworkRules rules;
  private final List<CodedStatement> kept = new ArrayList<>();
  private final TreeSet<String> rows = new TreeSet<>();
  private final TreeSet<String> columns = new TreeSet<>();
  private final List<String> levels = new ArrayList<>();

  LiteralNetwork(EventList events, NetworkRules rules) {
    this.events = events;
    this.rules = rules;
    Set<List<Object>> seen = new HashSet<>();
    for (CodedStatement s : events.statements()) {
      boolean inRange =
          rules.from().map(t -> !s.time().isBefore(t)).orElse(true)
              && rules.to().map(t -> !s.time().isAfter(t)).orElse(true);
      if (!inRange) {
        continue;
      }
      if (rules.isolates()) {
        rows.add(row(s));
        columns.add(column(s));
      }
      boolean empty = rules.relation() != Relation.IGNORE && qualifier(s).isEmpty();
      if (row(s).isEmpty() || column(s).isEmpty() || empty) {
        continue;
      }
      if (rules.duplicates() == DuplicateRule.INCLUDE || seen.add(key(s))) {
        kept.add(s);
        rows.add(row(s));
        columns.add(column(s));
        if (!levels.contains(qualifier(s))) {
          levels.add(qualifier(s));
        }
      }
    }
    rows.remove("");
    columns.remove("");
    if (bool()) {
      levels.clear();
      levels.addAll(List.of("0", "1"));
    } else if (numeric()) {
      levels.sort((a, b) -> Integer.compare(Integer.parseInt(a), Integer.parseInt(b)));
    } else {
      levels.sort(null);
    }
  }

  private List<Object> key(CodedStatement s) {
    var time = s.time().atZone(ZoneOffset.UTC);
    Object window =
        switch (rules.duplicates()) {
          case DOCUMENT -> s.document().id();
          case YEAR -> time.getYear();
          case MONTH -> List.of(time.getYear(), time.getMonthValue());
          case WEEK ->
              List.of(
                  time.get(IsoFields.WEEK_BASED_YEAR), time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
          default -> "all";
        };
    return rules.relation() == Relation.IGNORE
        ? List.of(window, row(s), column(s))
        : List.of(window, row(s), column(s), qualifier(s));
  }

  private String row(CodedStatement s) {
    return events.field(rules.rows(), "").apply(s);
  }

  private String column(CodedStatement s) {
    return events.field(rules.columns(), "").apply(s);
  }

  private String qualifier(CodedStatement s) {
    return rules.qualifier().map(q -> events.field(q, "").apply(s)).orElse("");
  }

  private boolean bool() {
    return rules.qualifier().map(q -> events.kind(q) == VariableKind.BOOLEAN).orElse(false);
  }

  private boolean numeric() {
    return rules.qualifier().map(q -> events.kind(q) != VariableKind.SHORT_TEXT).orElse(false);
  }

  List<String> rows() {
    return List.copyOf(rows);
  }

  List<String> columns() {
    return rules.mode() == Mode.ONE ? rows() : List.copyOf(columns);
  }

  private double a(String i, String j, String k) {
    return kept.stream()
        .filter(s -> row(s).equals(i) && column(s).equals(j) && qualifier(s).equals(k))
        .count();
  }

  private double n(String i) {
    return kept.stream().filter(s -> row(s).equals(i)).count();
  }

  double cell(String i, String other) {
    double cell = rules.mode() == Mode.ONE ? oneMode(i, other) : twoMode(i, other);
    double by = divisor(i, other);
    return by == 0 ? 0 : cell / by;
  }

  private double twoMode(String i, String j) {
    double sum = 0;
    for (int p = 0; p < levels.size(); p++) {
      double count = a(i, j, levels.get(p));
      sum +=
          switch (rules.relation()) {
            case COMBINE -> count > 0 ? Math.pow(2, levels.size() - p - 1) : 0;
            case SUBTRACT -> count * sign(levels.get(p));
            default -> count;
          };
    }
    return sum;
  }

  private double sign(String level) {
    if (bool()) {
      return level.equals("1") ? 1 : -1;
    }
    return numeric() ? Integer.parseInt(level) : 1;
  }

  private double oneMode(String i, String o) {
    if (i.equals(o)) {
      return 0;
    }
    return switch (rules.relation()) {
      case CONGRUENCE -> congruence(i, o);
      case CONFLICT -> conflict(i, o);
      case SUBTRACT -> congruence(i, o) - conflict(i, o);
      default -> shared(i, o);
    };
  }

  private double shared(String i, String o) {
    double sum = 0;
    for (String j : columns) {
      double ai = levels.stream().mapToDouble(k -> a(i, j, k)).sum();
      double ao = levels.stream().mapToDouble(k -> a(o, j, k)).sum();
      sum += ai * ao;
    }
    return sum;
  }

  private double congruence(String i, String o) {
    double sum = 0;
    for (String j : columns) {
      for (String k : levels) {
        for (String l : levels) {
          sum += a(i, j, k) * a(o, j, l) * (numeric() ? 1 - distance(k, l) : k.equals(l) ? 1 : 0);
        }
      }
    }
    return sum;
  }

  private double conflict(String i, String o) {
    double sum = 0;
    for (String j : columns) {
      for (String k : levels) {
        if (numeric()) {
          for (String l : levels) {
            sum += a(i, j, k) * a(o, j, l) * distance(k, l);
          }
        } else if (a(i, j, k) == 0 || a(o, j, k) == 0) {
          sum += a(i, j, k) + a(o, j, k);
        }
      }
    }
    return sum;
  }

  private double distance(String k, String l) {
    double low = Integer.parseInt(levels.get(0));
    double high = Integer.parseInt(levels.get(levels.size() - 1));
    double range = high == low ? 1 : high - low;
    return Math.abs(Integer.parseInt(k) - Integer.parseInt(l)) / range;
  }

  private double divisor(String i, String other) {
    return switch (rules.normalisation()) {
      case NO -> 1;
      case ACTIVITY -> n(i);
      case PROMINENCE -> kept.stream().filter(s -> column(s).equals(other)).count();
      case AVERAGE -> (n(i) + n(other)) / 2;
      case COSINE -> n(i) * n(other);
      case COSINE_SIMILARITY -> Math.sqrt(self(i)) * Math.sqrt(self(other));
      case JACCARD -> jaccard(i, other);
    };
  }

  private double self(String i) {
    return rules.relation() == Relation.IGNORE ? shared(i, i) : congruence(i, i);
  }

  private double jaccard(String i, String o) {
    double sum = 0;
    for (String j : columns) {
      for (String k : levels) {
        double ai = a(i, j, k);
        double ao = a(o, j, k);
        sum += (ao == 0 ? ai : 0) + (ai == 0 ? ao : 0) + ai * ao;
      }
    }
    return sum;
  }
}
