package io.osteon.governance.activation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a release is put in force for. */
public enum ActivationMode {
  /** It answers; exactly one release does so at any time, save for what a share takes. */
  LIVE,
  /** It is evaluated beside the live one and journaled, and never shown. */
  SHADOW,
  /** It answers for a part of the patients. */
  SHARE;

  /** The word for it in the API and the database. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The mode of a word. */
  public static Optional<ActivationMode> of(String key) {
    return Arrays.stream(values()).filter(mode -> mode.key().equals(key)).findFirst();
  }
}
