package parley.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The job on a standalone cluster: a master and two workers, processes of their own on loopback.
 */
class ClusterTest {
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  @TempDir Path folder = Path.of("");
  private final List<Service> services = new ArrayList<>();

  @AfterEach
  void stop() throws IOException {
    // the job first, so that nobody asks for what is gone
    for (int i = services.size() - 1; i >= 0; i--) {
      services.get(i).close();
    }
    // the folder's own cleaning would warn of each link
    try (Stream<Path> links = Files.list(folder.resolve("spark/jars"))) {
      for (Path link : links.toList()) {
        Files.delete(link);
      }
    } catch (NoSuchFileException e) {
      // the test was left out
    }
  }

  @Test
  void twoWorkersShareTheWorkAndGiveWhatOneMachineGives() throws Exception {
    // six processes: asked for by -Dparley.cluster=true, as .ci/run does
    assumeTrue(Boolean.getBoolean("parley.cluster"), "set -Dparley.cluster=true to run it");
    assumeTrue(
        !System.getProperty("os.name").startsWith("Windows"), "links to jars are a matter of Unix");
    Path home = sparkHome();
    Service first =
        start(
            "master",
            home,
            "org.apache.spark.deploy.master.Master",
            "--host",
            "127.0.0.1",
            "--port",
            "0",
            "--webui-port",
            "0");
    String master = first.await("Starting Spark master at (spark://\\S+)", PATIENCE).group(1);
    first.await("New state: ALIVE", PATIENCE);
    var workers = new ArrayList<Service>();
    for (int worker = 0; worker < 2; worker++) {
      workers.add(worker(worker, home, master));
    }
    for (Service worker : workers) {
      worker.await("Successfully registered with master", PATIENCE);
    }
    String warc = ArchiveFiles.warc(folder);
    String jsonl = ArchiveFiles.jsonl(folder);
    String out = folder.resolve("out").toString();
    Service job = job(home, master, warc, jsonl, "-o", out, "--partitions", "4");
    assertThat(job.exitCode(PATIENCE)).as(job.log()).isZero();
    try (Stream<Path> files = Files.walk(Path.of(out, "documents"))) {
      assertThat(
              files
                  .filter(f -> String.valueOf(f.getFileName()).startsWith("part-"))
                  .flatMap(ClusterTest::lines))
          .containsExactlyInAnyOrderElementsOf(PlainPath.lines(warc, jsonl));
    }
    // both workers started an executor for the job
    for (int worker = 0; worker < 2; worker++) {
      try (Stream<Path> logs = Files.walk(folder.resolve("work" + worker))) {
        assertThat(logs.filter(f -> f.endsWith("stderr"))).as("worker " + worker).isNotEmpty();
      }
    }
  }

  private Service worker(int number, Path home, String master) throws IOException {
    return start(
        "worker " + number,
        home,
        "org.apache.spark.deploy.worker.Worker",
        "--host",
        "127.0.0.1",
        "--webui-port",
        "0",
        "--cores",
        "1",
        "--memory",
        "512m",
        "--work-dir",
        folder.resolve("work" + number).toString(),
        master);
  }

  private Service job(Path home, String master, String... arguments) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                "-Dspark.master=" + master,
                "-Dspark.executor.memory=500m",
                "-Dspark.executor.extraClassPath=" + folders(),
                "-Dspark.executor.extraJavaOptions=-XX:+UseSerialGC -XX:TieredStopAtLevel=1",
                "-Dspark.driver.host=127.0.0.1",
                "-Dspark.ui.enabled=false",
                // wait for both workers, so that the test is of two
                "-Dspark.scheduler.minRegisteredResourcesRatio=1.0",
                "-Dspark.scheduler.maxRegisteredResourcesWaitingTime=120s",
                "-Dspark.cores.max=2",
                "-Dspark.sql.shuffle.partitions=2",
                "parley.spark.ArchiveJob"));
    command.addAll(List.of(arguments));
    return start("job", home, command.toArray(String[]::new));
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** A folder like an installed Spark, with links to the jars that Maven has. */
  private Path sparkHome() throws IOException {
    Path home = folder.resolve("spark");
    Path jars = Files.createDirectories(home.resolve("jars"));
    for (String entry : classPath()) {
      if (entry.endsWith(".jar")) {
        Files.createSymbolicLink(jars.resolve(Path.of(entry).getFileName()), Path.of(entry));
      }
    }
    return home;
  }

  private static List<String> classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .distinct()
        .toList();
  }

  private static String folders() {
    return classPath().stream()
        .filter(entry -> !entry.endsWith(".jar"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private Service start(String name, Path home, String... mainAndArguments) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path")));
    command.addAll(opens());
    command.addAll(List.of(mainAndArguments));
    var builder = new ProcessBuilder(command);
    builder.environment().put("SPARK_HOME", home.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    var service = new Service(name, builder);
    services.add(service);
    return service;
  }

  private static List<String> opens() {
    return java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens"))
        .toList();
  }
}
