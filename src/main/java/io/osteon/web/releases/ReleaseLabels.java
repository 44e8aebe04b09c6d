package io.osteon.web.releases;

import io.osteon.authoring.difference.Weight;
import io.osteon.governance.release.Release;
import io.osteon.governance.release.ReleaseOrigin;
import io.osteon.web.layout.Page;
import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The values of releases in the words of a page, and the styles of their chips. */
@TemplateData
public final class ReleaseLabels {
  private final ReleaseWords words;
  private final String live;

  /**
   * Labels in the language of a page.
   *
   * @param live version of the release that answers now
   */
  public ReleaseLabels(Page page, String live) {
    this.words = page.words(ReleaseWords.class);
    this.live = live;
  }

  /** Where a release stands. */
  public String state(Release release) {
    if (release.version().equals(live)) {
      return words.live();
    }
    return release.isRetired() ? words.retired() : words.released();
  }

  /** The style of where a release stands. */
  public String tone(Release release) {
    return release.version().equals(live) ? "good" : "neutral";
  }

  /** Where its files come from. */
  public String origin(ReleaseOrigin origin) {
    return switch (origin) {
      case SHIPPED -> words.shipped();
      case DRAFT -> words.draft();
      case IMPORTED -> words.imported();
    };
  }

  /** As what somebody approved. */
  public String capacity(String capacity) {
    return switch (capacity) {
      case "clinical" -> words.clinical();
      case "technical" -> words.technical();
      default -> capacity;
    };
  }

  /** Its content should have been reviewed by now. */
  public boolean overdue(Release release) {
    return !release.isRetired() && release.nextReviewOn().isBefore(LocalDate.now(ZoneOffset.UTC));
  }

  /** How much a change matters. */
  public String weight(Weight weight) {
    return switch (weight) {
      case SAFETY -> words.weightSafety();
      case CONTENT -> words.weightContent();
      case SUPPORTING -> words.weightSupporting();
      case EDITORIAL -> words.weightEditorial();
    };
  }

  /** The style of how much a change matters. */
  public String tone(Weight weight) {
    return switch (weight) {
      case SAFETY -> "critical";
      case CONTENT -> "warning";
      case SUPPORTING -> "info";
      case EDITORIAL -> "neutral";
    };
  }
}
