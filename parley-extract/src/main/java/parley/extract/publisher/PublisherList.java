package parley.extract.publisher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parley.error.InputException;
import parley.error.Problem;
import parley.publisher.OwnerType;
import parley.publisher.Ownership;
import parley.publisher.PublisherFacts;

/**
 * Reads a list of publishers and their owners (docs/publishers.md). All that is wrong with a list
 * is told at once, with file and line. An entry needs a name or a host, an owner and a source; two
 * entries of one list may not state different things of a publisher for the same day.
 */
public final class PublisherList {
  private static final String BUILT_IN = "publishers.tsv";
  private static final long LONGEST = 16L << 20;
  private static final Set<String> STATES = states();

  private final List<Problem> problems = new ArrayList<>();

  private PublisherList() {}

  // codes that older documents need (ISO 3166-3), beside those in use
  private static Set<String> states() {
    var states = new HashSet<>(Arrays.asList(Locale.getISOCountries()));
    states.addAll(List.of("CS", "DD", "SU", "YU", "XK"));
    return Set.copyOf(states);
  }

  /** The list that comes with Parley. */
  public static List<Ownership> builtIn() {
    try (InputStream in = PublisherList.class.getResourceAsStream(BUILT_IN)) {
      if (in == null) {
        throw new IllegalStateException(BUILT_IN + " is missing from the program");
      }
      return read(BUILT_IN, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The entries of a file in UTF-8: YAML if its name ends in {@code .yaml} or {@code .yml}, else a
   * table.
   *
   * @throws InputException with all problems of the file
   */
  public static List<Ownership> read(Path file) {
    try {
      if (Files.size(file) > LONGEST) {
        throw new InputException(
            file.toString(), "is too long for a list of publishers", "at most 16 MB");
      }
      return read(file.toString(), Files.readString(file));
    } catch (CharacterCodingException e) {
      throw new InputException(file.toString(), "is not UTF-8", "save it as UTF-8");
    } catch (NoSuchFileException e) {
      throw new InputException(file.toString(), "is not there", "check the path");
    } catch (IOException e) {
      throw new InputException(file.toString(), "cannot be read: " + e.getMessage(), "");
    }
  }

  /**
   * The entries of a text, in its order.
   *
   * @param name what messages call the text; its ending tells the form
   * @throws InputException with all problems of the text
   */
  public static List<Ownership> read(String name, String text) {
    var list = new PublisherList();
    String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
    var forms = new ListForms(name, list.problems);
    boolean yaml = name.toLowerCase(Locale.ROOT).matches(".*\\.ya?ml");
    List<ListEntry> entries = yaml ? forms.yaml(content) : forms.table(content);
    List<Ownership> read = entries.stream().flatMap(e -> list.ownership(e).stream()).toList();
    list.contradictions(read);
    if (!list.problems.isEmpty()) {
      list.problems.sort(Comparator.comparingInt(p -> line(p.place())));
      throw new InputException(list.problems);
    }
    return read;
  }

  private static int line(String place) {
    String last = place.substring(place.lastIndexOf(':') + 1);
    return last.matches("\\d{1,9}") ? Integer.parseInt(last) : 0;
  }

  private Optional<Ownership> ownership(ListEntry entry) {
    int before = problems.size();
    List<String> names = entry.several("name");
    List<String> hosts = entry.several("host");
    if (names.isEmpty() && hosts.isEmpty()) {
      problem(entry, "has neither a name nor a host", "give what documents call the publisher");
    }
    for (String host : hosts) {
      if (!host.matches("[A-Za-z0-9.-]+\\.[A-Za-z0-9-]+")) {
        problem(entry, "'" + host + "' is no host", "e.g. news.example.org, without https://");
      }
    }
    Optional<OwnerType> owner = owner(entry);
    List<String> states = entry.several("state");
    for (String state : states) {
      if (!STATES.contains(state)) {
        problem(entry, "'" + state + "' is no state", "write its ISO 3166-1 code, e.g. QA");
      }
    }
    Optional<LocalDate> since = day(entry, "since");
    Optional<LocalDate> until = day(entry, "until");
    if (since.isPresent() && until.isPresent() && until.get().isBefore(since.get())) {
      problem(entry, "ends before it begins: " + since.get() + ", " + until.get(), "swap the days");
    }
    if (entry.field("source").isEmpty()) {
      problem(entry, "has no source", "name the law, charter or page that says so");
    }
    Optional<String> licence = Optional.of(entry.field("licence")).filter(l -> !l.isEmpty());
    return owner
        .filter(o -> problems.size() == before)
        .map(
            o ->
                new Ownership(
                    names,
                    hosts,
                    o,
                    states,
                    since,
                    until,
                    entry.field("source"),
                    licence,
                    entry.place()));
  }

  private Optional<OwnerType> owner(ListEntry entry) {
    Optional<OwnerType> owner = OwnerType.ofWord(entry.field("owner"));
    if (owner.isEmpty()) {
      problem(
          entry,
          entry.field("owner").isEmpty()
              ? "has no owner"
              : "'" + entry.field("owner") + "' is no kind of owner",
          "one of "
              + Arrays.stream(OwnerType.values())
                  .map(OwnerType::word)
                  .collect(Collectors.joining(", ")));
    }
    return owner;
  }

  private Optional<LocalDate> day(ListEntry entry, String column) {
    String written = entry.field(column);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(written));
    } catch (DateTimeException e) {
      problem(
          entry, column + " '" + written + "' is no day", "write YYYY-MM-DD, or leave it empty");
      return Optional.empty();
    }
  }

  private void contradictions(List<Ownership> entries) {
    Map<String, List<Ownership>> known = new HashMap<>();
    for (Ownership entry : entries) {
      var keys = new HashSet<String>();
      entry.names().forEach(n -> keys.add("name " + PublisherFacts.nameKey(n)));
      entry.hosts().forEach(h -> keys.add("host " + h.toLowerCase(Locale.ROOT)));
      var told = new HashSet<String>();
      for (String key : keys.stream().sorted().toList()) {
        List<Ownership> others = known.computeIfAbsent(key, k -> new ArrayList<>());
        for (Ownership other : others) {
          if (other.overlaps(entry) && told.add(other.place())) {
            problems.add(
                new Problem(
                    entry.place(),
                    "states something of the "
                        + key
                        + " for days that "
                        + other.place()
                        + " covers",
                    "end one with 'until' before the other begins"));
          }
        }
        others.add(entry);
      }
    }
  }

  private void problem(ListEntry entry, String what, String advice) {
    problems.add(new Problem(entry.place(), what, advice));
  }
}
