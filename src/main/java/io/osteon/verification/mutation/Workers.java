package io.osteon.verification.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs tasks on all processors, no more at a time than there are. */
final class Workers {
  private Workers() {}

  /**
   * Runs all tasks.
   *
   * @return their results, in the order of the tasks
   * @throws InterruptedException when the thread is interrupted; the tasks are, too
   */
  static <T> List<T> run(List<Callable<T>> tasks, Progress progress) throws InterruptedException {
    ExecutorService pool =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), Workers::thread);
    try {
      CompletionService<T> service = new ExecutorCompletionService<>(pool);
      List<Future<T>> futures = new ArrayList<>();
      tasks.forEach(task -> futures.add(service.submit(task)));
      for (int done = 0; done < tasks.size(); done++) {
        progress.judged(done, tasks.size());
        result(service.take());
      }
      progress.judged(tasks.size(), tasks.size());
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(result(future));
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "mutation-testing");
    thread.setDaemon(true);
    return thread;
  }

  private static <T> T result(Future<T> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof InterruptedException interrupted) {
        throw interrupted;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e.getCause(); // the tasks declare no other checked exception
    }
  }
}
