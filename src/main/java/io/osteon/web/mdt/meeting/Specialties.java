package io.osteon.web.mdt.meeting;

import io.osteon.mdt.meeting.Specialty;
import io.osteon.rulebase.Language;
import java.util.Arrays;
import java.util.List;

/** The specialties that forms offer. */
final class Specialties {
  private Specialties() {}

  /** Their titles in a language. */
  static List<String> titles(Language language) {
    return Arrays.stream(Specialty.values()).map(each -> each.title(language)).toList();
  }
}
