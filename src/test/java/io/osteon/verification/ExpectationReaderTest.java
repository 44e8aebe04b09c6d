package io.osteon.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.osteon.intake.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectationReaderTest {
  @Test
  void nothingExpectedIsNothing() throws JsonProcessingException {
    Expectations expectations = read("{}");

    assertThat(expectations.must()).isEmpty();
    assertThat(expectations.not()).isEmpty();
    assertThat(expectations.values()).isEqualTo(ExpectedValues.NONE);
  }

  @Test
  void readsEveryValue() throws JsonProcessingException {
    ExpectedValues values =
        read("""
                {"expect_values": {"ca_value": 2.24, "ca": "hypo_sev", "crcl": 30, "zol_dose": 3.5,
                                   "deferred": "n/a"}}
                """)
            .values();

    assertThat(values.calcium())
        .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("2.24"));
    assertThat(values.calciumState()).hasValue("hypo_sev");
    assertThat(values.clearance())
        .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("30"));
    assertThat(values.zoledronateDose())
        .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("3.5"));
    assertThat(values.deferral()).hasValue(ExpectedDeferral.NOT_APPLICABLE);
  }

  @ParameterizedTest(name = "{0} at {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"must": "BTA-01"}                      | /must
          {"not": [3]}                            | /not
          {"expect_values": {"crcl": "30"}}       | /expect_values/crcl
          {"expect_values": {"ca": "low"}}        | /expect_values/ca
          {"expect_values": {"deferred": true}}   | /expect_values/deferred
          {"expect_values": {"calcium": 2.1}}     | /expect_values/calcium
          """)
  void whatCannotBeReadIsNamed(String scenario, String pointer) {
    assertThatThrownBy(() -> read(scenario))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e ->
                assertThat(e.violations())
                    .extracting(InvalidInputException.Violation::pointer)
                    .containsExactly(pointer));
  }

  private static Expectations read(String scenario) throws JsonProcessingException {
    return ExpectationReader.read(new JsonMapper().readTree(scenario));
  }
}
