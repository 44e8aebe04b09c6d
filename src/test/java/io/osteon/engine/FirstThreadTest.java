package io.osteon.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whichever thread uses the engine first. Each case loads all classes anew. */
class FirstThreadTest {

  /** None; one that knows nothing of the application; one of another application. */
  static Stream<ClassLoader> foreign() throws Exception {
    return Stream.of(
        null,
        ClassLoader.getPlatformClassLoader(),
        new URLClassLoader(urls(), ClassLoader.getPlatformClassLoader()));
  }

  private static URL[] urls() throws Exception {
    List<URL> urls = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      urls.add(Path.of(entry).toUri().toURL());
    }
    return urls.toArray(new URL[0]);
  }

  /**
   * Catches: services that Drools finds, or does not find, by the first thread's class loader; or a
   * thread that is left with another class loader than it came with.
   */
  @ParameterizedTest
  @MethodSource("foreign")
  void itsContextClassLoaderDoesNotMatter(ClassLoader foreign) throws Exception {
    try (URLClassLoader fresh = new URLClassLoader(urls(), ClassLoader.getPlatformClassLoader())) {
      @SuppressWarnings("unchecked")
      Callable<String> first =
          (Callable<String>)
              fresh
                  .loadClass("io.osteon.engine.FirstThread")
                  .getDeclaredConstructor()
                  .newInstance();
      FutureTask<String> task = new FutureTask<>(first);
      Thread thread = new Thread(task, "first-thread");
      thread.setContextClassLoader(foreign);
      thread.start();
      assertThat(task.get(5, TimeUnit.MINUTES)).isEqualTo("MDT-01");
    }
  }
}
