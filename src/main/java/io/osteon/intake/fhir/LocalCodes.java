package io.osteon.intake.fhir;

import io.osteon.facts.EventName;
import io.osteon.facts.FindingName;
import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.MeasurementName;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The project's own code system, for what no public code system has a code for: its codes are the
 * names of the facts in small letters with hyphens, for example {@code limb-weakness}, {@code
 * creatinine-baseline} or {@code bone-surgery}; for conditions and drugs the concept keys.
 */
final class LocalCodes {
  /** URI of the code system. */
  static final String SYSTEM = "urn:osteon:clinical-items";

  private static final Map<String, FindingName> FINDINGS = byCode(FindingName.values());
  private static final Map<String, EventName> EVENTS = byCode(EventName.values());
  private static final Map<String, MeasurementName> MEASUREMENTS = byCode(MeasurementName.values());
  private static final Map<String, LaboratoryItem> LABORATORY = byCode(LaboratoryItem.values());

  private LocalCodes() {}

  static Optional<FindingName> finding(String code) {
    return Optional.ofNullable(FINDINGS.get(code));
  }

  static Optional<EventName> event(String code) {
    return Optional.ofNullable(EVENTS.get(code));
  }

  static Optional<MeasurementName> measurement(String code) {
    return Optional.ofNullable(MEASUREMENTS.get(code));
  }

  static Optional<LaboratoryItem> laboratory(String code) {
    return Optional.ofNullable(LABORATORY.get(code));
  }

  private static <E extends Enum<E>> Map<String, E> byCode(E[] values) {
    return Arrays.stream(values)
        .collect(Collectors.toUnmodifiableMap(LocalCodes::code, Function.identity()));
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
