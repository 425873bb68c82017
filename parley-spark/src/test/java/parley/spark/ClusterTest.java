package parley.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The job on a standalone cluster: a master and two workers, processes of their own on loopback.
 */
class ClusterTest {
  private static final Duration PATIENCE = Duration.ofMinutes(8);

  @TempDir Path folder = Path.of("");
  private final List<Process> processes = new ArrayList<>();

  @AfterEach
  void stop() throws InterruptedException {
    for (Process process : processes) {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
      process.waitFor(20, TimeUnit.SECONDS);
      process.destroyForcibly();
    }
  }

  @Test
  void twoWorkersShareTheWork() throws IOException, InterruptedException {
    // four processes: asked for by -Dparley.cluster=true, where the machine has room for them
    assumeTrue(Boolean.getBoolean("parley.cluster"), "set -Dparley.cluster=true to run it");
    assumeTrue(
        !System.getProperty("os.name").startsWith("Windows"), "links to jars are a matter of Unix");
    Path home = sparkHome();
    int port = freePort();
    String master = "spark://127.0.0.1:" + port;
    start(
        home,
        "org.apache.spark.deploy.master.Master",
        "--host",
        "127.0.0.1",
        "--port",
        String.valueOf(port),
        "--webui-port",
        "0");
    awaitPort(port);
    for (int worker = 0; worker < 2; worker++) {
      start(
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
          folder.resolve("work" + worker).toString(),
          master);
    }
    String out = folder.resolve("out").toString();
    Process job =
        start(
            home,
            "-Dspark.master=" + master,
            "-Dspark.executor.memory=500m",
            "-Dspark.executor.extraClassPath=" + folders(),
            "-Dspark.executor.extraJavaOptions=-XX:+UseSerialGC -XX:TieredStopAtLevel=1",
            "-Dspark.driver.host=127.0.0.1",
            "-Dspark.ui.enabled=false",
            // wait for both workers, so that the test is of two
            "-Dspark.scheduler.minRegisteredResourcesRatio=1.0",
            "-Dspark.scheduler.maxRegisteredResourcesWaitingTime=300s",
            "-Dspark.cores.max=2",
            "-Dspark.sql.shuffle.partitions=2",
            "parley.spark.ArchiveJob",
            ArchiveFiles.warc(folder),
            ArchiveFiles.jsonl(folder),
            "-o",
            out,
            "--partitions",
            "4");
    assertThat(job.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as(logs()).isTrue();
    assertThat(job.exitValue()).as(logs()).isZero();
    try (Stream<Path> files = Files.walk(Path.of(out, "documents"))) {
      assertThat(
              files
                  .filter(f -> String.valueOf(f.getFileName()).startsWith("part-"))
                  .flatMap(ClusterTest::lines))
          .hasSize(8)
          .allMatch(line -> line.startsWith("{\"id\":"));
    }
    // both workers started an executor for the job
    for (int worker = 0; worker < 2; worker++) {
      try (Stream<Path> logs = Files.walk(folder.resolve("work" + worker))) {
        assertThat(logs.filter(f -> f.endsWith("stderr"))).as("worker " + worker).isNotEmpty();
      }
    }
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

  private Process start(Path home, String... mainAndArguments) throws IOException {
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
    Path log = folder.resolve("log" + processes.size() + ".txt");
    Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    processes.add(process);
    return process;
  }

  private static List<String> opens() {
    return java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens"))
        .toList();
  }

  private String logs() {
    var logs = new StringBuilder();
    for (int i = 0; i < processes.size(); i++) {
      try {
        List<String> lines = Files.readAllLines(folder.resolve("log" + i + ".txt"));
        logs.append("\n--- ").append(i).append('\n');
        lines.stream()
            .skip(Math.max(0, lines.size() - 40))
            .forEach(line -> logs.append(line).append('\n'));
      } catch (IOException e) {
        logs.append(e);
      }
    }
    return logs.toString();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void awaitPort(int port) throws IOException {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        if (socket.isConnected()) {
          return;
        }
      } catch (java.net.ConnectException e) {
        Thread.onSpinWait();
      }
    }
    throw new IOException("the master does not listen on port " + port);
  }
}
