package io.osteon.web.activations;

import io.osteon.governance.activation.ActivationMode;
import io.osteon.governance.activation.ActivationStatus;
import io.osteon.web.layout.Page;
import io.quarkus.qute.TemplateData;

/** The values of activations in the words of a page, and the styles of their chips. */
@TemplateData
public final class ActivationLabels {
  private final ActivationWords words;

  /** Labels in the language of a page. */
  public ActivationLabels(Page page) {
    this.words = page.words(ActivationWords.class);
  }

  /** What a release is in force for. */
  public String mode(ActivationMode mode) {
    return switch (mode) {
      case LIVE -> words.live();
      case SHADOW -> words.shadow();
      case SHARE -> words.share();
    };
  }

  /** Where an activation stands. */
  public String status(ActivationStatus status) {
    return switch (status) {
      case SCHEDULED -> words.scheduled();
      case RUNNING -> words.running();
      case ENDED -> words.ended();
      case FAILED -> words.failed();
      case CANCELLED -> words.cancelled();
    };
  }

  /** The style of where it stands. */
  public String tone(ActivationStatus status) {
    return switch (status) {
      case SCHEDULED -> "info";
      case RUNNING -> "good";
      case FAILED -> "critical";
      case ENDED, CANCELLED -> "neutral";
    };
  }
}
