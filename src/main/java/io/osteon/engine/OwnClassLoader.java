package io.osteon.engine;

import java.util.function.Supplier;

/**
 * Lets Drools work under the class loader that has loaded the engine. Drools looks its services up
 * through the context class loader of whichever thread comes first, and keeps what it finds: a
 * thread of the common pool, which knows nothing of the application, would leave it without them
 * for good.
 */
final class OwnClassLoader {

  private OwnClassLoader() {}

  /** Does work; the thread has its own context class loader again when it returns or throws. */
  static <T> T during(Supplier<T> work) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    ClassLoader own = OwnClassLoader.class.getClassLoader();
    if (before == own) {
      return work.get();
    }
    thread.setContextClassLoader(own);
    try {
      return work.get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
