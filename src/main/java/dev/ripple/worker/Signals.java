package dev.ripple.worker;

import java.lang.reflect.Proxy;

/** What a worker does about signals. */
final class Signals {

  private Signals() {}

  /**
   * A terminal sends Ctrl-C to all processes that were started from it, workers included. It is
   * meant for the build. By reflection, for javac warns of {@code sun.misc.Signal} in a way that
   * cannot be switched off.
   */
  static void ignoreInterrupt() {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object nothing =
          Proxy.newProxyInstance(
              handler.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, arguments) -> null);
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance("INT"), nothing);
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      WorkerLog.note(e); // To the worker's log: Ctrl-C ends it then, and the next build starts
      // another.
    }
  }
}
