package io.osteon.verification;

import io.osteon.engine.Firing;
import io.osteon.evaluation.AdviceId;
import io.osteon.evaluation.DecidedRule;
import io.osteon.evaluation.HiddenRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares what came of a test patient with what it expects. */
final class ExpectationCheck {
  private static final BigDecimal CLEARANCE_TOLERANCE = new BigDecimal("0.06");
  private static final BigDecimal CALCIUM_TOLERANCE = new BigDecimal("0.0005");

  private static final int DECIMALS = 3;

  private final ScenarioOutcome outcome;
  private final List<String> failures = new ArrayList<>();

  private ExpectationCheck(ScenarioOutcome outcome) {
    this.outcome = outcome;
  }

  static List<String> failures(ScenarioOutcome outcome, Expectations expectations) {
    ExpectationCheck check = new ExpectationCheck(outcome);
    expectations.must().forEach(check::must);
    expectations.not().forEach(check::mustNot);
    expectations.missing().forEach(check::missing);
    expectations.notMissing().forEach(check::notMissing);
    expectations.because().forEach(check::because);
    check.values(expectations.values());
    return check.failures;
  }

  private void must(String id) {
    if (!outcome.shows(id) && outcome.shows(AdviceId.rule(id))) {
      failures.add("missing variant " + id);
    } else if (!outcome.shows(id)) {
      failures.add("missing " + id + hidden(id).map(by -> ", hidden by " + by).orElse(""));
    }
  }

  private Optional<String> hidden(String id) {
    return outcome.decision().hidden().stream()
        .filter(rule -> rule.id().equals(AdviceId.rule(id)))
        .map(HiddenRule::hiddenBy)
        .map(by -> String.join(", ", by))
        .findFirst();
  }

  private void mustNot(String id) {
    if (AdviceId.key(id).isPresent() && outcome.shows(id)) {
      failures.add("extra variant " + id);
      return;
    }
    outcome.decision().shown().stream()
        .filter(rule -> rule.id().equals(id))
        .forEach(rule -> failures.add("extra " + id + ", shown by " + rules(rule)));
  }

  private static String rules(DecidedRule rule) {
    return rule.firings().all().stream()
        .filter(firing -> firing.kind() == Firing.Kind.RECOMMEND)
        .map(firing -> "\"" + firing.rule() + "\"")
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private void missing(String id) {
    if (!outcome.missing().contains(id)) {
      failures.add("does not ask for " + id);
    }
  }

  private void notMissing(String id) {
    if (outcome.missing().contains(id)) {
      failures.add("asks for " + id);
    }
  }

  private void because(String id, Set<String> places) {
    Set<String> led = outcome.because(id);
    if (!led.equals(places)) {
      failures.add("%s expected because of %s, is because of %s".formatted(id, places, led));
    }
  }

  private void values(ExpectedValues expected) {
    expected.calcium().ifPresent(v -> near("ca_value", v, outcome.calcium(), CALCIUM_TOLERANCE));
    expected.clearance().ifPresent(v -> near("crcl", v, outcome.clearance(), CLEARANCE_TOLERANCE));
    expected
        .zoledronateDose()
        .ifPresent(v -> near("zol_dose", v, outcome.zoledronateDose(), BigDecimal.ZERO));
    expected
        .calciumState()
        .filter(state -> !state.equals(outcome.calciumState()))
        .ifPresent(state -> failures.add(expected("ca", state, outcome.calciumState())));
    expected
        .deferral()
        .filter(deferral -> deferral != outcome.deferral())
        .ifPresent(deferral -> failures.add(expected("deferred", deferral, outcome.deferral())));
  }

  private void near(String name, BigDecimal expected, BigDecimal actual, BigDecimal tolerance) {
    if (actual == null || actual.subtract(expected).abs().compareTo(tolerance) > 0) {
      failures.add(expected(name, expected, shortened(actual)));
    }
  }

  private static BigDecimal shortened(BigDecimal value) {
    return value == null || value.scale() <= DECIMALS
        ? value
        : value.setScale(DECIMALS, RoundingMode.HALF_UP);
  }

  private static String expected(String name, Object expected, Object actual) {
    return "%s expected %s, is %s".formatted(name, expected, actual);
  }
}
