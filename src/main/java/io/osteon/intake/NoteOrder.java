package io.osteon.intake;

import java.util.Comparator;

/** The order in which notes are told: by place, then by code. */
final class NoteOrder {
  static final Comparator<InputNote> INSTANCE =
      Comparator.comparing(InputNote::location)
          .thenComparing(InputNote::code)
          .thenComparing(InputNote::message);

  private NoteOrder() {}
}
