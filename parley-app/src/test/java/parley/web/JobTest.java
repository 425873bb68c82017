package parley.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import parley.error.Interruption;

/** Cancelling stops work where it looks for that, and touches nothing else. */
class JobTest {
  private static final long PATIENCE_MILLIS = 60_000;

  /** Work that never ends by itself. */
  private static ObjectNode endless(CountDownLatch begun) {
    begun.countDown();
    while (true) {
      Interruption.check();
      Thread.onSpinWait();
    }
  }

  @Test
  void workThatComputesIsStoppedInTheMiddleAndItsThreadGoesOn() throws InterruptedException {
    try (var jobs = new Jobs()) {
      // two at a time: the second pair runs on the threads of the first
      for (int round = 0; round < 2; round++) {
        var begun = new CountDownLatch(2);
        Job one = jobs.begin(Job.Kind.SCENARIO, "Lo", job -> job.computing(() -> endless(begun)));
        Job two = jobs.begin(Job.Kind.CONFLICT, "Lo", job -> job.computing(() -> endless(begun)));
        assertThat(begun.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)).isTrue();
        one.cancel();
        two.cancel();
        assertThat(one.body().get("state").asText()).isEqualTo("cancelled");
      }
      // both threads are free, and not interrupted any more
      var interrupted = new AtomicBoolean(true);
      Job last =
          jobs.begin(
              Job.Kind.SCENARIO,
              "Lo",
              job ->
                  job.computing(
                      () -> {
                        interrupted.set(Thread.currentThread().isInterrupted());
                        return Json.object();
                      }));
      last.await(PATIENCE_MILLIS);
      assertThat(last.body().get("state").asText()).isEqualTo("done");
      assertThat(interrupted).isFalse();
    }
  }

  @Test
  void whoIsBeingToldIsNotCutOff() {
    var job = new Job("1", Job.Kind.SCENARIO, "Lo");
    var cutOff = new AtomicBoolean();
    job.listen(
        told -> {
          if (told.running()) {
            told.cancel();
            cutOff.set(Thread.currentThread().isInterrupted());
          }
        });
    assertThatThrownBy(
            () ->
                job.computing(
                    () -> {
                      job.progress(1, OptionalInt.empty(), "half");
                      Interruption.check();
                      return true;
                    }))
        .isInstanceOf(CancellationException.class);
    assertThat(cutOff).isFalse();
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void whatIsCancelledBeforeItBeginsDoesNotBegin() {
    var job = new Job("1", Job.Kind.SCENARIO, "Lo");
    job.cancel();
    assertThatThrownBy(() -> job.computing(() -> true)).isInstanceOf(CancellationException.class);
  }
}
