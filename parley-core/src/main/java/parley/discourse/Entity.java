package parley.discourse;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a source knows of a value of a text variable besides its label.
 *
 * @param id the source's number for it; may be empty
 * @param label the value
 * @param colour {@code #rrggbb}
 * @param attributes by name, in the source's order, e.g. {@code Type} = {@code NGO}
 */
public record Entity(String id, String label, String colour, Map<String, String> attributes) {
  /** Copies the attributes. */
  public Entity {
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
  }
}
