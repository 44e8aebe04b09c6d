package io.osteon.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.osteon.cli.InProcess;
import io.osteon.testing.NativeExecutable;
import io.osteon.testing.Program;
import io.osteon.testing.ProgramCall;
import io.osteon.testing.ProgramOutcome;
import java.util.List;
import java.util.function.Function;

/** The jar and the executable, asked the same. */
final class BothRuntimes {
  private BothRuntimes() {}

  /** The executable; a test that needs it is left out where there is none. */
  static Program executable() {
    assumeTrue(
        Program.executable().isPresent(),
        () -> "no native executable: " + NativeExecutable.whyAbsent());
    return Program.executable().orElseThrow();
  }

  /** Both as processes; returns what the jar said. */
  static List<ProgramOutcome> same(List<ProgramCall> calls) {
    return same(calls, Program.jar()::run);
  }

  /** The executable as a process against the same code in this Java process, which is faster. */
  static List<ProgramOutcome> sameInProcess(List<ProgramCall> calls) {
    return same(calls, InProcess::run);
  }

  private static List<ProgramOutcome> same(
      List<ProgramCall> calls, Function<ProgramCall, ProgramOutcome> jvm) {
    Program executable = executable();
    List<ProgramOutcome> expected = Parallel.map(calls, jvm);
    List<ProgramOutcome> actual = Parallel.map(calls, executable::run);
    for (int i = 0; i < calls.size(); i++) {
      assertThat(actual.get(i).text()).as("%s", calls.get(i)).isEqualTo(expected.get(i).text());
    }
    return expected;
  }
}
