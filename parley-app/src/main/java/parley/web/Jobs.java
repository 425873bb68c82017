package parley.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.error.InputException;
import parley.error.ParleyException;

/** The jobs of a server: some at a time, the others wait; the last ones stay to be asked for. */
final class Jobs implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
  private static final int AT_ONCE = 2;
  private static final int MOST_RUNNING = 20;
  private static final int MOST_KEPT = 50;
  private static final int CLOSING_SECONDS = 5;

  private final ExecutorService workers;
  private final Map<String, Job> jobs = new LinkedHashMap<>();

  Jobs() {
    var number = new AtomicInteger();
    ThreadFactory threads =
        work -> {
          var thread = new Thread(work, "job-" + number.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        };
    this.workers = Executors.newFixedThreadPool(AT_ONCE, threads);
  }

  /** Begins work, which gives the result's JSON and may throw to fail. */
  Job begin(Job.Kind kind, String by, Function<Job, ObjectNode> work) {
    var job = new Job(UUID.randomUUID().toString(), kind, by);
    synchronized (jobs) {
      long running = jobs.values().stream().filter(Job::running).count();
      if (running >= MOST_RUNNING) {
        throw new Refusal(503, "busy", running + " jobs are under way; wait for one to end");
      }
      jobs.put(job.id(), job);
      var oldest = jobs.values().iterator();
      while (jobs.size() > MOST_KEPT && oldest.hasNext()) {
        if (!oldest.next().running()) {
          oldest.remove();
        }
      }
    }
    workers.execute(() -> run(job, work));
    return job;
  }

  private static void run(Job job, Function<Job, ObjectNode> work) {
    try {
      job.check();
      job.finish(work.apply(job));
    } catch (CancellationException e) {
      job.cancel();
    } catch (InputException e) {
      job.fail(Problems.of(e));
    } catch (ParleyException e) {
      job.fail(Problems.of(400, "bad-input", String.valueOf(e.getMessage())));
    } catch (OutOfMemoryError e) {
      job.fail(
          Problems.of(
              400, "too-large", "needs more memory than there is: PARLEY_JAVA_OPTS=-Xmx4g"));
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("a fault of Parley in a job", e);
      job.fail(Problems.fault());
    }
  }

  Optional<Job> find(String id) {
    synchronized (jobs) {
      return Optional.ofNullable(jobs.get(id));
    }
  }

  /** All that are known, the latest first. */
  List<Job> latest() {
    synchronized (jobs) {
      var all = new ArrayList<>(jobs.values());
      Collections.reverse(all);
      return all;
    }
  }

  /** Cancels what is under way and waits a little, so that what is being stored is stored. */
  @Override
  public void close() {
    latest().forEach(Job::cancel);
    workers.shutdown();
    try {
      if (!workers.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
        workers.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
