package parley.workbench;

import java.nio.file.Path;
import parley.discourse.DiscourseSource;

/** Opens what a user names as a source of coded statements. */
@FunctionalInterface
public interface DiscourseSources {
  /**
   * The source in a file.
   *
   * @throws parley.error.InputException if it is none
   */
  DiscourseSource open(Path file);
}
