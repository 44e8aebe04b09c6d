package io.osteon.rulebase;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The texts of a rule that may hold placeholders. */
public final class AdviceTexts {
  private AdviceTexts() {}

  /** All of them: advice, variants, actions and missing data. */
  public static List<BilingualTemplate> of(AdviceRule rule) {
    Stream<BilingualTemplate> variants =
        rule.variants().stream()
            .flatMap(variant -> Stream.of(variant.text(), variant.note(), variant.reason()))
            .filter(Objects::nonNull);
    return Stream.of(
            Stream.of(rule.text()),
            variants,
            rule.actions().stream().map(RequiredAction::what),
            rule.missing().stream().map(MissingData::text))
        .flatMap(texts -> texts)
        .toList();
  }
}
