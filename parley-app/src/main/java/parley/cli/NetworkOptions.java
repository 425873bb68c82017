package parley.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.discourse.network.DuplicateRule;
import parley.discourse.network.Mode;
import parley.discourse.network.NetworkRules;
import parley.discourse.network.Normalisation;
import parley.discourse.network.Relation;
import parley.error.InputException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which network is asked for; a mixin. */
final class NetworkOptions {
  @Option(names = "--one-mode", description = "Row entities with each other.")
  boolean oneMode;

  @Option(names = "--two-mode", description = "Row entities with column entities.")
  boolean twoMode;

  @Option(
      names = "--type",
      paramLabel = "NAME",
      defaultValue = "DNA Statement",
      description = "Statement type (default: ${DEFAULT-VALUE}).")
  String type = "DNA Statement";

  @Option(
      names = "--rows",
      paramLabel = "VAR",
      defaultValue = "organization",
      description = {
        "Variable of the rows (default: ${DEFAULT-VALUE}); document:author, source, section,",
        "type, title and id work too."
      })
  String rows = "organization";

  @Option(
      names = "--columns",
      paramLabel = "VAR",
      defaultValue = "concept",
      description = "Variable of the columns, or what ties the rows (default: ${DEFAULT-VALUE}).")
  String columns = "concept";

  @Option(
      names = "--qualifier",
      paramLabel = "VAR",
      defaultValue = "agreement",
      description = "Variable of the stance, or none (default: ${DEFAULT-VALUE}).")
  String qualifier = "agreement";

  @Option(
      names = "--relation",
      paramLabel = "WORD",
      description = {
        "ignore, combine, subtract, congruence or conflict",
        "(default: one-mode congruence, two-mode subtract)."
      })
  @Nullable String relation;

  @Option(
      names = "--normalize",
      paramLabel = "WORD",
      description = {
        "no (default), activity, prominence (two-mode), average, jaccard, cosine (as DNA has it),",
        "cosine-similarity (one-mode)."
      })
  @Nullable String normalize;

  @Option(
      names = "--duplicates",
      paramLabel = "WORD",
      defaultValue = "include",
      description = {
        "Where the same row, column and stance counts once: include (nowhere, default), document,",
        "week, month, year or acrossrange."
      })
  String duplicates = "include";

  @Option(names = "--isolates", description = "Also labels in range that nothing is left of.")
  boolean isolates;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      converter = Moment.class,
      description = "First day or date-time that counts, in UTC: YYYY-MM-DD[THH:MM:SS].")
  @Nullable LocalDateTime from;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      description = "Last day or date-time that counts, the day to its end.")
  @Nullable String to;

  @Option(
      names = "--exclude",
      paramLabel = "VAR=VALUE",
      description = "Leave statements with this value out. Repeatable.")
  List<String> excluded = new ArrayList<>();

  /** A day or date-time. */
  static final class Moment implements ITypeConverter<LocalDateTime> {
    @Override
    public LocalDateTime convert(String value) {
      try {
        return value.contains("T")
            ? LocalDateTime.parse(value)
            : LocalDate.parse(value).atStartOfDay();
      } catch (DateTimeException e) {
        throw new TypeConversionException(
            "'" + value + "' is no day or date-time; write YYYY-MM-DD or YYYY-MM-DDTHH:MM:SS");
      }
    }
  }

  /**
   * The rules, with defaults for what was not said.
   *
   * @param relationUnsaid the relation where none was named
   * @param normalisationUnsaid likewise
   * @throws InputException if the options do not fit together
   */
  NetworkRules rules(Mode mode, Relation relationUnsaid, Normalisation normalisationUnsaid) {
    boolean unqualified = qualifier.equals("none");
    Relation defaultRelation = unqualified ? Relation.IGNORE : relationUnsaid;
    Relation chosen =
        relation == null ? defaultRelation : word("--relation", relation, Relation.values());
    Normalisation by =
        normalize == null
            ? normalisationUnsaid
            : word("--normalize", normalize, Normalisation.values());
    if (!chosen.allowedIn(mode)) {
      throw misfit("--relation " + name(chosen), mode);
    }
    if (!by.allowedIn(mode)) {
      throw misfit("--normalize " + name(by), mode);
    }
    if (unqualified && chosen != Relation.IGNORE) {
      throw new InputException(
          "--relation " + name(chosen), "needs a qualifier", "name one by --qualifier");
    }
    return new NetworkRules(
        mode,
        rows,
        columns,
        unqualified ? Optional.empty() : Optional.of(qualifier),
        chosen,
        by,
        word("--duplicates", duplicates, DuplicateRule.values()),
        isolates,
        Optional.ofNullable(from).map(time -> time.toInstant(ZoneOffset.UTC)),
        Optional.ofNullable(to).map(NetworkOptions::last),
        exclusions());
  }

  private static InputException misfit(String option, Mode mode) {
    return new InputException(
        option,
        "does not fit a " + (mode == Mode.ONE ? "one-mode" : "two-mode") + " network",
        mode == Mode.ONE
            ? "relations: ignore, subtract, congruence, conflict; normalize: no, average, jaccard,"
                + " cosine, cosine-similarity"
            : "relations: ignore, combine, subtract; normalize: no, activity, prominence");
  }

  private static Instant last(String text) {
    try {
      LocalDateTime time = new Moment().convert(text);
      LocalDateTime end = text.contains("T") ? time : time.plusDays(1).minusNanos(1);
      return end.toInstant(ZoneOffset.UTC);
    } catch (TypeConversionException e) {
      throw new InputException("--to", String.valueOf(e.getMessage()), "");
    }
  }

  private Map<String, Set<String>> exclusions() {
    Map<String, Set<String>> by = new TreeMap<>();
    for (String pair : excluded) {
      int equals = pair.indexOf('=');
      if (equals < 1) {
        throw new InputException("--exclude " + pair, "is no VAR=VALUE", "e.g. concept=climate");
      }
      by.computeIfAbsent(pair.substring(0, equals), v -> new TreeSet<>())
          .add(pair.substring(equals + 1));
    }
    return by;
  }

  /** The constant that an option's word means. */
  static <E extends Enum<E>> E word(String option, String word, E[] constants) {
    List<String> legal = new ArrayList<>();
    for (E constant : constants) {
      if (name(constant).equals(word)) {
        return constant;
      }
      legal.add(name(constant));
    }
    throw new InputException(
        option, "'" + word + "' is not known", "one of " + String.join(", ", legal));
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
