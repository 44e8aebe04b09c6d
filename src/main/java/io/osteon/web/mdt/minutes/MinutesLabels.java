package io.osteon.web.mdt.minutes;

import io.osteon.mdt.minutes.Minutes;
import io.osteon.mdt.minutes.MinutesWord;
import io.osteon.rulebase.Key;
import io.osteon.rulebase.Urgency;
import io.quarkus.qute.TemplateData;

/** The fixed words of minutes for a template, so that page and PDF say the same. */
@TemplateData
public final class MinutesLabels {
  private final Minutes minutes;

  MinutesLabels(Minutes minutes) {
    this.minutes = minutes;
  }

  /** The word of a name, for example {@code QUORUM}. */
  public String word(String name) {
    return minutes.word(MinutesWord.valueOf(name));
  }

  /** The class of a chip for an urgency. */
  public String urgency(Urgency urgency) {
    return Key.of(urgency);
  }
}
