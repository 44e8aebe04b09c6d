package io.osteon.cli;

import io.osteon.engine.EvaluationLimitException;
import io.osteon.intake.InvalidInputException;
import io.osteon.verification.ScenarioJson;
import io.osteon.verification.ScenarioOutcome;
import io.osteon.verification.ScenarioRunner;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * One run of test patients. Lines are judged on all processors, a batch at a time, and reported in
 * their order; no more than a batch is held in memory.
 */
final class ScenarioRun implements AutoCloseable {
  private static final int BATCH = 1_000;

  private final ScenarioRunner runner;
  private final boolean json;
  private final Terminal terminal;
  private final ExecutorService judges =
      Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), ScenarioRun::thread);
  private long passed;
  private long failed;
  private long unreadable;

  ScenarioRun(ScenarioRunner runner, boolean json, Terminal terminal) {
    this.runner = runner;
    this.json = json;
    this.terminal = terminal;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "test-patients");
    thread.setDaemon(true);
    return thread;
  }

  /** A line of a file, counted from 1. */
  private record Line(long number, String text) {}

  /** What is to be reported of a line. */
  private record Report(Verdict verdict, String output, List<String> complaints) {}

  private enum Verdict {
    PASSED,
    FAILED,
    UNREADABLE
  }

  /**
   * Judges the lines of a file.
   *
   * @throws CommandFailure when it is not UTF-8
   */
  void lines(String file, InputStream stream) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder()));
    List<Line> batch = new ArrayList<>(BATCH);
    long number = 0;
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          batch.add(new Line(number, line));
        }
        if (batch.size() == BATCH) {
          judge(file, batch);
        }
      }
    } catch (CharacterCodingException e) {
      throw new CommandFailure(file + " is not UTF-8", e);
    }
    judge(file, batch);
  }

  private void judge(String file, List<Line> batch) {
    List<Future<Report>> reports = new ArrayList<>(batch.size());
    batch.forEach(line -> reports.add(judges.submit(() -> judge(file, line))));
    for (Future<Report> each : reports) {
      Report report = report(each);
      switch (report.verdict()) {
        case PASSED -> passed++;
        case FAILED -> failed++;
        case UNREADABLE -> unreadable++;
      }
      terminal.out().print(report.output());
      report.complaints().forEach(terminal.err()::print);
    }
    batch.clear();
  }

  private static Report report(Future<Report> judged) {
    try {
      return judged.get();
    } catch (InterruptedException e) {
      throw new CommandFailure("interrupted", e);
    } catch (ExecutionException e) {
      // what may go wrong with a line is part of its report
      throw new IllegalStateException(e.getCause());
    }
  }

  private Report judge(String file, Line line) {
    try {
      return report(runner.run(line.text()));
    } catch (InvalidInputException e) {
      return complaint(
          file,
          line,
          e.violations().stream().map(v -> (v.pointer() + " " + v.expected()).strip()).toList());
    } catch (EvaluationLimitException e) {
      return complaint(file, line, List.of(String.valueOf(e.getMessage())));
    } catch (IOException | RuntimeException e) {
      return complaint(file, line, List.of("internal error (" + e + ")"));
    }
  }

  private static Report complaint(String file, Line line, List<String> messages) {
    return new Report(
        Verdict.UNREADABLE,
        "",
        messages.stream().map(m -> "%s:%d: %s\n".formatted(file, line.number(), m)).toList());
  }

  private Report report(ScenarioOutcome outcome) throws IOException {
    Verdict verdict = outcome.passed() ? Verdict.PASSED : Verdict.FAILED;
    if (!json) {
      return new Report(verdict, words(outcome), List.of());
    }
    return new Report(
        verdict,
        ScenarioJson.line(outcome) + "\n",
        outcome.passed() ? List.of() : List.of(words(outcome)));
  }

  private static String words(ScenarioOutcome outcome) {
    return outcome.passed()
        ? outcome.id() + " passed\n"
        : outcome.id() + " failed: " + String.join("; ", outcome.failures()) + "\n";
  }

  @Override
  public void close() {
    judges.shutdownNow();
  }

  /** Says how many passed and failed, and returns the exit code. */
  int finish() {
    if (!json) {
      terminal.out().print("%d passed, %d failed\n".formatted(passed, failed));
    }
    terminal.out().flush();
    if (unreadable > 0) {
      terminal.err().print("%d lines could not be judged\n".formatted(unreadable));
      return ExitCode.BAD_INPUT;
    }
    return failed == 0 ? ExitCode.OK : ExitCode.FAILED;
  }
}
