package parley.extract.who;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import parley.error.InputException;
import parley.extract.who.Term.Kind;
import parley.party.Authority;
import parley.provenance.Sha256;

/**
 * What the resolver knows of the world: states, seats, organisations, titles, office holders, given
 * names. Tables of a user's folder have the same file names and columns and win over the shipped
 * ones. Immutable once loaded; loading takes well under a second.
 */
public final class ActorTables {
  private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

  private static final Set<String> FAMILY_FIRST =
      Set.of(
          "xi", "li", "wang", "kim", "moon", "yoon", "park", "hu", "qin", "zhao", "hua", "mao",
          "ban");

  private final Lexicon lexicon = new Lexicon();
  private final Map<String, List<Holder>> byLastName = new HashMap<>();
  private final Map<String, String> givenNames = new HashMap<>();
  private final Set<String> notNames = new HashSet<>();
  private final Set<String> endings = new HashSet<>();
  private final Map<Holder, List<String>> spellings = new HashMap<>();
  private final String hash;

  private ActorTables(List<Path> folders) {
    var reader = new TableReader(folders);
    states(reader);
    parties(reader, "seats.tsv", Kind.SEAT);
    parties(reader, "organisations.tsv", Kind.ORGANISATION);
    titles(reader);
    bodies(reader);
    for (TableReader.Row row : reader.rows("unnamed.tsv", 1)) {
      row.several(0).forEach(w -> lexicon.add(w, Term.of(Kind.UNNAMED, "", row.place())));
    }
    reader
        .rows("first-names.tsv", 2)
        .forEach(r -> r.several(1).forEach(n -> givenNames.putIfAbsent(Words.fold(n), r.field(0))));
    for (TableReader.Row row : reader.rows("not-names.tsv", 2)) {
      Set<String> set = row.field(0).equals("ending") ? endings : notNames;
      row.several(1).forEach(w -> set.add(Words.fold(w)));
    }
    holders(reader);
    if (!reader.problems().isEmpty()) {
      throw new InputException(reader.problems());
    }
    hash = Sha256.of(reader.all()).substring(0, 12);
  }

  /** The shipped tables. */
  public static ActorTables standard() {
    return new ActorTables(List.of());
  }

  /**
   * The shipped tables and those of a folder.
   *
   * @throws InputException naming every bad line, or the folder if it is none
   */
  public static ActorTables with(Path folder) {
    if (!java.nio.file.Files.isDirectory(folder)) {
      throw new InputException(
          folder.toString(), "is not a folder", "give a folder with tables such as holders.tsv");
    }
    return new ActorTables(List.of(folder));
  }

  private void states(TableReader reader) {
    for (TableReader.Row row : reader.rows("states.tsv", 2)) {
      String code = row.field(0);
      if (!code.matches("[A-Z]{2}")) {
        reader.problem(row, "code '" + code + "' is not two capital letters");
        continue;
      }
      row.several(3).forEach(n -> name(n, Term.of(Kind.STATE, code, row.place())));
      String display =
          new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
      name(display.replace(" & ", " and "), Term.of(Kind.STATE, code, "country name of the JDK"));
      row.several(1).forEach(n -> lexicon.add(n, Term.of(Kind.DEMONYM, code, row.place())));
      row.several(2).forEach(n -> lexicon.add(n, Term.of(Kind.SEAT, code, row.place())));
    }
  }

  private void name(String name, Term term) {
    lexicon.add(name, term);
    if (name.startsWith("the ")) {
      lexicon.add(name.substring(4), term);
    }
  }

  private void parties(TableReader reader, String table, Kind kind) {
    for (TableReader.Row row : reader.rows(table, 2)) {
      boolean outside = row.field(0).equals("-");
      Term term = Term.of(outside ? Kind.OUTSIDER : kind, outside ? "" : row.field(0), row.place());
      row.several(1).forEach(n -> name(n, term));
    }
  }

  private void titles(TableReader reader) {
    for (TableReader.Row row : reader.rows("titles.tsv", 4)) {
      Optional<Authority> authority = authority(row.field(1));
      if (authority.isEmpty()) {
        reader.problem(row, "authority '" + row.field(1) + "' is not binding, speaking or none");
        continue;
      }
      String rule = row.field(2);
      Term.Rule how =
          switch (rule) {
            case "none" -> Term.Rule.NONE;
            case "party" -> Term.Rule.PARTY;
            default -> Term.Rule.OWN;
          };
      String code = rule.equals("none") || rule.equals("party") || rule.equals("own") ? "" : rule;
      var term = new Term(Kind.TITLE, code, row.field(0), authority.get(), how, row.place());
      row.several(3).forEach(t -> lexicon.add(t, term));
    }
  }

  private static Optional<Authority> authority(String word) {
    return switch (word) {
      case "binding" -> Optional.of(Authority.BINDING);
      case "speaking" -> Optional.of(Authority.SPEAKING);
      case "none" -> Optional.of(Authority.NONE);
      default -> Optional.empty();
    };
  }

  private void bodies(TableReader reader) {
    for (TableReader.Row row : reader.rows("bodies.tsv", 2)) {
      try {
        Kind kind = Kind.valueOf(row.field(0).toUpperCase(Locale.ROOT));
        row.several(1).forEach(w -> lexicon.add(w, Term.of(kind, "", row.place())));
      } catch (IllegalArgumentException e) {
        reader.problem(row, "class '" + row.field(0) + "' is unknown");
      }
    }
  }

  private void holders(TableReader reader) {
    for (TableReader.Row row : reader.rows("holders.tsv", 6)) {
      Optional<LocalDate> from = date(row.field(5), LocalDate.MIN);
      Optional<LocalDate> to = date(row.field(6), LocalDate.MAX);
      if (from.isEmpty() || to.isEmpty()) {
        reader.problem(row, "a date must be YYYY, YYYY-MM or YYYY-MM-DD");
        continue;
      }
      var holder =
          new Holder(row.field(0), row.field(2), row.field(3), row.field(4), from.get(), to.get());
      var names = new ArrayList<>(row.several(1));
      names.add(0, row.field(0));
      spellings.put(holder, List.copyOf(names));
      names.stream()
          .map(ActorTables::lastName)
          .distinct()
          .forEach(n -> byLastName.computeIfAbsent(n, k -> new ArrayList<>()).add(holder));
    }
  }

  private static Optional<LocalDate> date(String field, LocalDate open) {
    if (field.isEmpty()) {
      return Optional.of(open);
    }
    var m = DATE.matcher(field);
    if (!m.matches()) {
      return Optional.empty();
    }
    int month = m.group(2) == null ? 1 : Integer.parseInt(m.group(2));
    int day = m.group(3) == null ? 1 : Integer.parseInt(m.group(3));
    try {
      return Optional.of(LocalDate.of(Integer.parseInt(m.group(1)), month, day));
    } catch (java.time.DateTimeException e) {
      return Optional.empty();
    }
  }

  // East Asian names put the family first, as their given names are written with a hyphen or one
  // of a few family names leads
  static String lastName(String name) {
    String folded = Words.fold(name);
    String[] words = folded.split(" ");
    boolean familyFirst = words.length > 1 && FAMILY_FIRST.contains(words[0]);
    return familyFirst ? words[0] : afterHyphen(words[words.length - 1]);
  }

  private static String afterHyphen(String word) {
    return word.substring(word.lastIndexOf('-') + 1);
  }

  Lexicon lexicon() {
    return lexicon;
  }

  /** What a text says by the tables and by its own names: defined short ones and given ones. */
  Matches found(Words words) {
    Matches matches = lexicon.match(words);
    DefinedNames.add(words, matches);
    GivenNames.forget(words, matches);
    return matches;
  }

  /** Everybody of that last name, folded. */
  List<Holder> lastNamed(String last) {
    return byLastName.getOrDefault(last, List.of());
  }

  /** The spellings of a holder's name, the usual first. */
  List<String> spellings(Holder holder) {
    return spellings.getOrDefault(holder, List.of(holder.name()));
  }

  /** The gender that usually goes with a folded given name, empty when unknown. */
  String gender(String given) {
    return givenNames.getOrDefault(given, "");
  }

  boolean given(String word) {
    return givenNames.containsKey(word);
  }

  boolean notName(String word) {
    return notNames.contains(word);
  }

  boolean ending(String word) {
    return endings.contains(word);
  }

  /** The first digits of the SHA-256 of all the tables read. */
  public String hash() {
    return hash;
  }
}
