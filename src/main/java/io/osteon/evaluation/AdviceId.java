package io.osteon.evaluation;

import java.util.Optional;

/** Ids as rules name them: {@code BTA-08}, or with a variant {@code BTA-08/hypercalcaemia}. */
public final class AdviceId {
  private AdviceId() {}

  /** The rule's part. */
  public static String rule(String id) {
    int slash = id.indexOf('/');
    return slash < 0 ? id : id.substring(0, slash);
  }

  /** The part after the rule: the key of a variant or of an entry for missing data. */
  public static Optional<String> key(String id) {
    int slash = id.indexOf('/');
    return slash < 0 ? Optional.empty() : Optional.of(id.substring(slash + 1));
  }

  /** The id of a part of a rule. */
  public static String of(String rule, String key) {
    return rule + "/" + key;
  }
}
