package io.osteon.facts;

import java.util.List;

/** Something that a clinical rule can match on. */
public interface Fact {

  /**
   * The recorded entries that this fact rests on: its own for a recorded fact, those of its inputs
   * for a computed one.
   */
  List<Source> sources();
}
