package io.osteon.rulebase.terminology;

import io.osteon.rulebase.BilingualText;
import io.osteon.rulebase.Language;
import java.util.Map;
import java.util.Optional;

/**
 * The clinicians' words for what explanations show: fact types ({@code Diagnosis}), their fields
 * ({@code Diagnosis.verification}), values of enumerations ({@code Verification.CONFIRMED}),
 * laboratory items ({@code ca_total}) and units ({@code mmol/L}).
 */
public final class Labels {
  private final Map<String, BilingualText> texts;

  /** Takes the words by key. */
  public Labels(Map<String, BilingualText> texts) {
    this.texts = Map.copyOf(texts);
  }

  /** The words of a key in both languages, if there are any. */
  public Optional<BilingualText> find(String key) {
    return Optional.ofNullable(texts.get(key));
  }

  /** The words of a key in one language; the key itself where there are none. */
  public String text(String key, Language language) {
    BilingualText text = texts.get(key);
    return text == null ? key : text.in(language);
  }

  /** All words by key. */
  public Map<String, BilingualText> all() {
    return texts;
  }
}
