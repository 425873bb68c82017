package parley.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of the running program, from the manifest of its jar. */
final class Version implements IVersionProvider {
  /** The version, or {@code development} when run from class files. */
  static String current() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"parley " + current()};
  }
}
