package io.osteon.engine.explain;

import io.osteon.facts.Fact;
import java.util.List;

/** The facts of a case at the time when a rule fires. */
public interface Facts {

  /** All facts of a type, in a stable order. */
  List<Fact> ofType(Class<?> type);
}
