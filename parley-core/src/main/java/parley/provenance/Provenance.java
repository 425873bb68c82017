package parley.provenance;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a result was made with and from.
 *
 * @param tool the command, e.g. {@code parley brief}
 * @param version the version of Parley
 * @param resources models and code books by name, each with its version or hash; sorted by name
 * @param inputs inputs by document id or file name, each with its SHA-256; sorted by name
 */
public record Provenance(
    String tool, String version, Map<String, String> resources, Map<String, String> inputs) {
  /** Copies and sorts the maps. */
  public Provenance {
    resources = java.util.Collections.unmodifiableMap(new TreeMap<>(resources));
    inputs = java.util.Collections.unmodifiableMap(new TreeMap<>(inputs));
  }
}
