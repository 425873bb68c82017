package parley.workbench;

import parley.discourse.DiscourseSource;

/** Opens what a user names as a source of coded statements. */
@FunctionalInterface
public interface DiscourseSources {
  /**
   * The source at a place, such as a file.
   *
   * @throws parley.error.InputException if it is none
   */
  DiscourseSource open(String place);
}
