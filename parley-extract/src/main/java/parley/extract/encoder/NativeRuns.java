package parley.extract.encoder;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * The runs of networks under way. ONNX Runtime takes its own house down when the program exits,
 * from a shutdown hook that waits for nobody; a run that is then under way, or begins, can abort
 * the whole process. So the runs end first: before a signal is answered, and where the program
 * exits by itself. Afterwards no run begins; who asks for one waits for the end of the program.
 */
public final class NativeRuns {
  /** A run takes milliseconds; something is wrong with one that takes this long. */
  private static final long PATIENCE_SECONDS = 5;

  private static final ReentrantReadWriteLock GATE = new ReentrantReadWriteLock(true);

  static {
    List.of("INT", "TERM", "HUP").forEach(NativeRuns::endBefore);
  }

  private NativeRuns() {}

  static <T> T during(Supplier<T> run) {
    GATE.readLock().lock();
    try {
      return run.get();
    } finally {
      GATE.readLock().unlock();
    }
  }

  /**
   * Waits until no run is under way and lets none begin again: call it to exit.
   *
   * @return whether none is under way; false after five seconds in vain
   */
  public static boolean end() {
    try {
      return GATE.writeLock().tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Ends the runs before the signal is answered as it was answered so far. The class of the JDK for
   * this ({@code sun.misc.Signal}, module jdk.unsupported) is not there on every machine.
   */
  private static void endBefore(String name) {
    try {
      Class<?> signalType = Class.forName("sun.misc.Signal");
      Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
      Object signal = signalType.getConstructor(String.class).newInstance(name);
      Method answer = handlerType.getMethod("handle", signalType);
      Method install = signalType.getMethod("handle", signalType, handlerType);
      Object ignored = handlerType.getField("SIG_IGN").get(null);
      Object[] before = new Object[1];
      InvocationHandler ending =
          (proxy, method, args) -> {
            if (!method.equals(answer)) {
              return method.invoke(NativeRuns.class, args);
            }
            end();
            return answer.invoke(before[0], args);
          };
      Object handler =
          Proxy.newProxyInstance(
              NativeRuns.class.getClassLoader(), new Class<?>[] {handlerType}, ending);
      before[0] = install.invoke(null, signal, handler);
      if (ignored.equals(before[0])) {
        install.invoke(null, signal, ignored);
      }
    } catch (ReflectiveOperationException e) {
      // the signal stays answered as before
      return;
    }
  }
}
