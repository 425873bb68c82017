package parley.issue;

import java.util.List;
import java.util.Optional;

/**
 * The issues and propositions that statements are coded by.
 *
 * @param name its name
 * @param version its version
 * @param sha256 the hash of the file it was read from
 * @param issues in the order of the file; ids are unique
 */
public record Codebook(String name, String version, String sha256, List<Issue> issues) {
  /** Copies the list. */
  public Codebook {
    issues = List.copyOf(issues);
  }

  /** The issue with the id. */
  public Optional<Issue> issue(String id) {
    return issues.stream().filter(i -> i.id().equals(id)).findFirst();
  }
}
