package parley.publisher;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What lists of publishers say of the publisher of a document. It is shown beside the document and
 * enters no count, weight or choice.
 *
 * <p>A publisher is looked for by its name, without regard to case, accents kept; where no list has
 * the name, by the host of the document's address, then by the hosts above it. The first list that
 * has it answers alone, so that a user's own list goes before the shipped one.
 */
public final class PublisherFacts {
  /** Nothing is known of any publisher. */
  public static final PublisherFacts NONE = new PublisherFacts(List.of());

  private final List<Index> lists;

  private PublisherFacts(List<Index> lists) {
    this.lists = lists;
  }

  /** The lists, those to be asked first in front. Cost of each question: constant. */
  public static PublisherFacts of(List<List<Ownership>> lists) {
    return new PublisherFacts(lists.stream().map(Index::of).toList());
  }

  /**
   * What is stated of a publisher on a day, in the order of the list; for an undated document all
   * that is stated of it, each with its own days.
   *
   * @param name what the document calls its publisher
   * @param url the document's address
   * @param day the document's day
   */
  public List<Ownership> of(Optional<String> name, Optional<String> url, Optional<LocalDate> day) {
    List<Ownership> entries = entries(name, url);
    return day.map(on -> entries.stream().filter(o -> o.holds(on)).toList()).orElse(entries);
  }

  private List<Ownership> entries(Optional<String> name, Optional<String> url) {
    if (name.isPresent()) {
      String key = nameKey(name.get());
      for (Index list : lists) {
        List<Ownership> found = list.names.getOrDefault(key, List.of());
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    for (String host = url.map(PublisherFacts::host).orElse(""); !host.isEmpty(); ) {
      for (Index list : lists) {
        List<Ownership> found = list.hosts.getOrDefault(host, List.of());
        if (!found.isEmpty()) {
          return found;
        }
      }
      int dot = host.indexOf('.');
      host = dot < 0 ? "" : host.substring(dot + 1);
    }
    return List.of();
  }

  /** What names that differ only in case, spaces and Unicode form have in common. */
  public static String nameKey(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s\\p{Z}]+", " ")
        .strip();
  }

  /** The host of an address in lower case; empty when the address has none. */
  static String host(String url) {
    int start = url.indexOf("://");
    if (start < 0) {
      return "";
    }
    String rest = url.substring(start + 3).split("[/?#\\\\]", 2)[0];
    String host = rest.substring(rest.lastIndexOf('@') + 1).replaceFirst(":\\d*$", "");
    return (host.endsWith(".") ? host.substring(0, host.length() - 1) : host)
        .toLowerCase(Locale.ROOT);
  }

  private record Index(Map<String, List<Ownership>> names, Map<String, List<Ownership>> hosts) {
    static Index of(List<Ownership> entries) {
      var index = new Index(new HashMap<>(), new HashMap<>());
      for (Ownership entry : entries) {
        entry.names().stream()
            .map(PublisherFacts::nameKey)
            .distinct()
            .forEach(n -> index.names.computeIfAbsent(n, k -> new ArrayList<>()).add(entry));
        entry.hosts().stream()
            .map(h -> h.toLowerCase(Locale.ROOT))
            .distinct()
            .forEach(h -> index.hosts.computeIfAbsent(h, k -> new ArrayList<>()).add(entry));
      }
      return index;
    }
  }
}
