package parley.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.error.InputException;
import parley.extract.llm.Endpoint;

/** The hosts to which a user agreed to send texts, kept in a file of one host a line. */
final class Consent {
  private final Optional<Path> file;

  private Consent(Optional<Path> file) {
    this.file = file;
  }

  /** The user's: {@code parley/agreed-hosts} below {@code XDG_CONFIG_HOME} or {@code ~/.config}. */
  static Consent of(Console console) {
    return new Consent(
        Optional.ofNullable(console.environment().get("XDG_CONFIG_HOME"))
            .map(Path::of)
            .or(
                () ->
                    Optional.ofNullable(console.environment().get("HOME"))
                        .map(home -> Path.of(home, ".config")))
            .map(folder -> folder.resolve("parley").resolve("agreed-hosts")));
  }

  /** Whether the user agreed to this host for good. */
  boolean given(Endpoint endpoint) {
    return hosts().contains(endpoint.host());
  }

  private List<String> hosts() {
    try {
      return file.isPresent() && Files.exists(file.get())
          ? Files.readAllLines(file.get(), StandardCharsets.UTF_8)
          : List.of();
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /** Keeps that the user agrees to this host. */
  void keep(Endpoint endpoint) {
    var hosts = new ArrayList<>(hosts());
    if (hosts.contains(endpoint.host())) {
      return;
    }
    hosts.add(endpoint.host());
    Path place =
        file.orElseThrow(
            () ->
                new InputException(
                    "--remember", "there is no place to remember it", "set HOME, or use --yes"));
    try {
      Files.createDirectories(place.toAbsolutePath().getParent());
      Files.write(place, hosts, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private InputException unusable(IOException e) {
    return new InputException(
        file.map(Path::toString).orElse(""), "cannot be used: " + e.getMessage(), "use --yes");
  }
}
