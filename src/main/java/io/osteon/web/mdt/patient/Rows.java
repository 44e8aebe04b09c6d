package io.osteon.web.mdt.patient;

import io.osteon.web.mdt.form.TypedForm;
import java.util.List;

/** Adds rows to a list of the form where no script does. */
final class Rows {
  private static final int MORE = 5;
  private static final List<String> LISTS =
      List.of("laboratory", "medication", "allergy", "event", "diagnosis");

  private Rows() {}

  /** Adds rows where the button that was pressed asks for them. */
  static boolean added(TypedForm form) {
    String list = form.value("more");
    if (!LISTS.contains(list)) {
      return false;
    }
    form.addRows(list, MORE);
    return true;
  }
}
