package parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server of the tests' own, started from the Debian package's programs in a temporary
 * folder and stopped with the JVM. Without these programs tests are skipped, loudly, unless {@code
 * PARLEY_POSTGRESQL=required} makes that a failure.
 */
public final class TestServer {
  static final String USER = "parley";
  static final String PASSWORD = "pärley's secret";

  private static @Nullable TestServer running;

  private final Path folder;
  private final Path programs;
  private final int port;
  private final AtomicInteger schemas = new AtomicInteger();

  private TestServer(Path programs, Path folder, int port) {
    this.programs = programs;
    this.folder = folder;
    this.port = port;
  }

  /** The running server; skips or fails the test if there can be none. */
  public static synchronized TestServer required() {
    TestServer server = running;
    if (server == null) {
      Optional<Path> programs = programs();
      if (programs.isEmpty()) {
        String told = "no PostgreSQL in /usr/lib/postgresql: apt-get install postgresql";
        assertThat(System.getenv("PARLEY_POSTGRESQL")).as(told).isNotEqualTo("required");
        System.err.println("SKIPPED: tests of the ledger on PostgreSQL: " + told);
        abort(told);
      }
      server = start(programs.orElseThrow());
      running = server;
    }
    return server;
  }

  private static Optional<Path> programs() {
    try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
      return versions
          .map(v -> v.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .max(Comparator.naturalOrder());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static TestServer start(Path programs) {
    try {
      Path folder = Files.createTempDirectory("parley-postgresql");
      Path password = Files.writeString(folder.resolve("password"), PASSWORD);
      int port;
      try (var socket = new ServerSocket(0)) {
        port = socket.getLocalPort();
      }
      var server = new TestServer(programs, folder, port);
      if (root()) {
        execute(List.of("chown", "-R", "postgres", folder.toString()));
      }
      server.program(
          "initdb",
          "-D",
          server.data(),
          "-U",
          USER,
          "--pwfile=" + password,
          "-A",
          "scram-sha-256",
          "-E",
          "UTF8",
          "--locale=C");
      Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
      server.program(
          "pg_ctl",
          "-D",
          server.data(),
          "-w",
          "-l",
          folder.resolve("log").toString(),
          "-o",
          "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''",
          "start");
      return server;
    } catch (IOException e) {
      throw new AssertionError("the server cannot be started", e);
    }
  }

  private void stop() {
    try {
      program("pg_ctl", "-D", data(), "-m", "immediate", "stop");
      execute(List.of("rm", "-rf", folder.toString()));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private void program(String name, String... arguments) throws IOException {
    var command = new ArrayList<String>();
    if (root()) {
      // a server refuses to run as root
      command.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    command.add(programs.resolve(name).toString());
    command.addAll(List.of(arguments));
    execute(command);
  }

  private static boolean root() {
    return System.getProperty("user.name", "").equals("root");
  }

  private static void execute(List<String> command) throws IOException {
    Path log = Files.createTempFile("parley-postgresql", ".log");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(Path.of("/tmp").toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      int code = process.waitFor();
      assertThat(code).as("%s: %s", command, Files.readString(log)).isZero();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    } finally {
      Files.delete(log);
    }
  }

  /** The address of an empty schema. */
  public String freshSchema() {
    String schema = "t" + schemas.incrementAndGet();
    Jdbi.create(url("postgres", USER, PASSWORD))
        .useHandle(h -> h.execute("CREATE SCHEMA " + schema));
    return url("postgres", USER, PASSWORD) + "&currentSchema=" + schema;
  }

  String url(String database, String user, String password) {
    return "jdbc:postgresql://127.0.0.1:"
        + port
        + "/"
        + database
        + "?user="
        + user
        + "&password="
        + java.net.URLEncoder.encode(password, java.nio.charset.StandardCharsets.UTF_8);
  }
}
