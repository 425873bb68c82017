package parley.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import parley.ledger.ReviewState;
import parley.ledger.agreement.CodedVariable;
import parley.ledger.line.Change;
import parley.ledger.team.Role;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Words of options that name constants: {@code condition-added} for {@code CONDITION_ADDED}. */
final class LedgerWords {
  private LedgerWords() {}

  private static <E extends Enum<E>> E constant(String word, Class<E> type) {
    String name = word.strip().toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(type.getEnumConstants())
        .filter(c -> c.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new TypeConversionException("'" + word + "' is none of " + words(type)));
  }

  private static <E extends Enum<E>> String words(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(c -> c.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .collect(Collectors.joining(", "));
  }

  /** Review states. */
  static final class States implements ITypeConverter<ReviewState> {
    @Override
    public ReviewState convert(String word) {
      return constant(word, ReviewState.class);
    }
  }

  /** Roles of reviewers. */
  static final class Roles implements ITypeConverter<Role> {
    @Override
    public Role convert(String word) {
      return constant(word, Role.class);
    }
  }

  /** Kinds of changes. */
  static final class Kinds implements ITypeConverter<Change.Kind> {
    @Override
    public Change.Kind convert(String word) {
      return constant(word, Change.Kind.class);
    }
  }

  /** What coders may agree on. */
  static final class Variables implements ITypeConverter<CodedVariable> {
    @Override
    public CodedVariable convert(String word) {
      return constant(word, CodedVariable.class);
    }
  }
}
