package io.osteon.web.monitoring;

import io.osteon.governance.monitoring.Drift;
import io.osteon.governance.monitoring.Proportion;
import io.osteon.governance.monitoring.RuleStatistics.OverrideReason;
import io.osteon.web.layout.Page;
import io.quarkus.qute.TemplateData;

/** How rules fare, in the words of a page. */
@TemplateData
public final class UseLabels {
  private static final String NOTHING = "—";

  private final Page page;
  private final MonitoringWords words;

  /** Labels in the language of a page. */
  public UseLabels(Page page) {
    this.page = page;
    this.words = page.words(MonitoringWords.class);
  }

  /** For example {@code 12.5 % (5 of 40)}; a dash of none. */
  public String share(Proportion proportion) {
    return proportion.of() == 0
        ? NOTHING
        : words.share(
            page.percent(proportion.rate()),
            page.number(proportion.count()),
            page.number(proportion.of()));
  }

  /** Only the rate; a dash of none. */
  public String rate(Proportion proportion) {
    return proportion.of() == 0 ? NOTHING : page.percent(proportion.rate());
  }

  /** Whether a rate has changed. */
  public String drift(Drift drift) {
    return switch (drift) {
      case UP -> words.driftUp();
      case DOWN -> words.driftDown();
      case NONE -> words.driftNone();
      case UNKNOWN -> words.driftUnknown();
    };
  }

  /** The style of a change. */
  public String tone(Drift drift) {
    return switch (drift) {
      case UP, DOWN -> "warning";
      case NONE, UNKNOWN -> "neutral";
    };
  }

  /** A reason as the client said it, else its code; one that was not given is named so. */
  public String reason(OverrideReason reason) {
    String display = reason.display();
    if (display != null && !display.isBlank()) {
      return display;
    }
    String code = reason.code();
    return code != null && !code.isBlank() ? code : words.reasonNotGiven();
  }
}
