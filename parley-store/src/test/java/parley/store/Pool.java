package parley.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Threads that start their work at the same moment. */
final class Pool implements AutoCloseable {
  private final ExecutorService threads;
  private final int size;

  Pool(int size) {
    this.size = size;
    this.threads = Executors.newFixedThreadPool(size);
  }

  /** What each thread's work gives, by thread. */
  <T> List<T> all(IntFunction<T> work) throws Exception {
    var barrier = new CyclicBarrier(size);
    var tasks = new ArrayList<Callable<T>>();
    for (int i = 0; i < size; i++) {
      int thread = i;
      tasks.add(
          () -> {
            barrier.await();
            return work.apply(thread);
          });
    }
    var results = new ArrayList<T>();
    for (Future<T> future : threads.invokeAll(tasks)) {
      results.add(future.get());
    }
    return results;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
