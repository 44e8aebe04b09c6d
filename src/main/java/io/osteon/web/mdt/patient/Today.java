package io.osteon.web.mdt.patient;

import java.time.LocalDate;
import java.time.ZoneId;

/** The day on which something is entered, where the service stands. */
final class Today {
  private Today() {}

  static LocalDate here() {
    return LocalDate.now(ZoneId.systemDefault());
  }
}
