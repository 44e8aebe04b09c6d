package io.osteon.verification;

import io.osteon.engine.CompileResult;
import io.osteon.engine.RuleCompiler;
import io.osteon.engine.vocabulary.Vocabulary;
import io.osteon.rulebase.LogicFile;
import io.osteon.rulebase.ParameterSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Compiles the logic of a rule base on a thread of its own while its words are read, which takes
 * about as long.
 */
final class Compilation {
  private FutureTask<CompileResult> task;

  /** Begins to compile. */
  void begin(List<LogicFile> logic, ParameterSet parameters) {
    task = new FutureTask<>(() -> RuleCompiler.compile(logic, parameters, Vocabulary.clinical()));
    Thread thread = new Thread(task, "rule-compiler");
    thread.setDaemon(true);
    thread.start();
  }

  /** What came of it, as soon as it is known. */
  CompileResult result() {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true; // a rule base half compiled is of no use to anyone
        }
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      // compiling declares no checked exceptions
      throw (RuntimeException) e.getCause();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
