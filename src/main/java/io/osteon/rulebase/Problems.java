package io.osteon.rulebase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects what is wrong with a rule base while it is read and checked. Not thread-safe. */
public final class Problems {
  private final List<Problem> found = new ArrayList<>();

  /** Adds an error at a place. */
  public void error(Location at, String message, String code) {
    found.add(Problem.error(at.file(), at.line(), at.column(), message, code));
  }

  /** Adds a warning at a place. */
  public void warning(Location at, String message, String code) {
    found.add(Problem.warning(at.file(), at.line(), at.column(), message, code));
  }

  /** Adds problems that were found elsewhere. */
  public void addAll(Collection<Problem> problems) {
    found.addAll(problems);
  }

  /** At least one problem keeps the rule base from being used. */
  public boolean hasErrors() {
    return found.stream().anyMatch(p -> p.severity() == Problem.Severity.ERROR);
  }

  /** Everything found, by place, each once. */
  public List<Problem> sorted() {
    return found.stream().distinct().sorted().toList();
  }
}
