package parley.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A piece of long work: how far it is, and what came of it. Safe for many threads. */
final class Job {
  /** What it does. */
  enum Kind {
    /** Adds documents. */
    DOCUMENTS,
    /** Analyses a conflict. */
    CONFLICT,
    /** Analyses a settlement. */
    SETTLEMENT,
    /** Drafts and solves a scenario. */
    SCENARIO
  }

  /** How it stands. */
  enum State {
    /** At work, or waiting for its turn. */
    RUNNING,
    /** Ended well. */
    DONE,
    /** Ended with a problem. */
    FAILED,
    /** Was cancelled. */
    CANCELLED
  }

  private final String id;
  private final Kind kind;
  private final String by;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final List<Consumer<Job>> listeners = new CopyOnWriteArrayList<>();
  private State state = State.RUNNING;
  private int done;
  private OptionalInt total = OptionalInt.empty();
  private String what = "";
  private @Nullable ObjectNode problem;
  private @Nullable ObjectNode result;
  private @Nullable Thread computer;

  Job(String id, Kind kind, String by) {
    this.id = id;
    this.kind = kind;
    this.by = by;
  }

  String id() {
    return id;
  }

  /** Who began it. */
  String by() {
    return by;
  }

  /** How far it is; nobody hears of it once it has ended. */
  void progress(int pieces, OptionalInt ofAll, String piece) {
    boolean own;
    synchronized (this) {
      if (state != State.RUNNING) {
        return;
      }
      done = pieces;
      total = ofAll;
      what = piece;
      own = Thread.currentThread().equals(computer);
      // who is being told must not be cut off by an interruption of the work
      computer = own ? null : computer;
    }
    tell();
    if (own) {
      synchronized (this) {
        compute();
      }
    }
  }

  /** This thread may be interrupted from now on, and is if it is too late. */
  private void compute() {
    computer = Thread.currentThread();
    if (state == State.CANCELLED) {
      computer.interrupt();
    }
  }

  /** Stops the work where it may stop: throws if it was cancelled. */
  void check() {
    synchronized (this) {
      if (state == State.CANCELLED) {
        throw new CancellationException("cancelled");
      }
    }
  }

  /**
   * Does work that computes and touches no file or database: a cancellation interrupts its thread,
   * and the work stops where it looks for that ({@link parley.error.Interruption}).
   *
   * @throws CancellationException if it was cancelled
   */
  <T> T computing(Supplier<T> work) {
    synchronized (this) {
      check();
      compute();
    }
    try {
      return work.get();
    } finally {
      synchronized (this) {
        computer = null;
        // the thread has other jobs after this one
        boolean unused = Thread.interrupted();
      }
    }
  }

  void finish(ObjectNode found) {
    synchronized (this) {
      result = found;
    }
    end(State.DONE);
  }

  void fail(ObjectNode why) {
    synchronized (this) {
      problem = why;
    }
    end(State.FAILED);
  }

  void cancel() {
    end(State.CANCELLED);
  }

  private void end(State last) {
    synchronized (this) {
      if (state != State.RUNNING) {
        return;
      }
      state = last;
      if (last == State.CANCELLED && computer != null) {
        computer.interrupt();
      }
    }
    ended.countDown();
    tell();
  }

  synchronized boolean running() {
    return state == State.RUNNING;
  }

  synchronized Optional<ObjectNode> result() {
    return state == State.DONE ? Optional.ofNullable(result) : Optional.empty();
  }

  /** Waits for the end, at most so long. */
  void await(long millis) {
    try {
      boolean unused = ended.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Tells of every change from now on. */
  void listen(Consumer<Job> listener) {
    listeners.add(listener);
  }

  void forget(Consumer<Job> listener) {
    listeners.remove(listener);
  }

  private void tell() {
    listeners.forEach(listener -> listener.accept(this));
  }

  /** The job as the API shows it. */
  synchronized ObjectNode body() {
    ObjectNode node = Json.object().put("id", id);
    node.put("kind", kind.name().toLowerCase(Locale.ROOT));
    node.put("state", state.name().toLowerCase(Locale.ROOT));
    node.put("done", done);
    if (total.isPresent()) {
      node.put("total", total.getAsInt());
    } else {
      node.putNull("total");
    }
    node.put("what", what);
    if (problem != null && state == State.FAILED) {
      node.set("problem", problem);
    }
    if (state == State.DONE) {
      node.put("result", Api.BASE + "/jobs/" + id + "/result");
    }
    return node;
  }
}
