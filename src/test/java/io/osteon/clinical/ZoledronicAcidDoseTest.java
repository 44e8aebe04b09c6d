package io.osteon.clinical;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.facts.RenalFunction;
import io.osteon.facts.Source;
import io.osteon.facts.ZoledronateDose;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZoledronicAcidDoseTest {
  private static final List<Source> SOURCES = List.of(new Source("/creatinine"));

  @ParameterizedTest
  @CsvSource({
    "30, 3.0, 3.8, true",
    "30.0001, 3.0, 3.8, true",
    "39.9999, 3.0, 3.8, true",
    "40, 3.3, 4.1, true",
    "49.9999, 3.3, 4.1, true",
    "50, 3.5, 4.4, true",
    "60, 3.5, 4.4, true",
    "60.0001, 4.0, 5.0, false",
    "120, 4.0, 5.0, false"
  })
  void readsTheLabelTableWithoutGaps(
      String clearance, BigDecimal dose, BigDecimal concentrate, boolean reduced) {
    ZoledronateDose found = ZoledronicAcidDose.of(kidney(clearance, false)).orElseThrow();
    assertThat(found.dose()).isEqualTo(dose);
    assertThat(found.concentrate()).isEqualTo(concentrate);
    assertThat(found.reduced()).isEqualTo(reduced);
    assertThat(found.sources()).isEqualTo(SOURCES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"29.9999", "1"})
  void namesNoDoseBelowThirty(String clearance) {
    assertThat(ZoledronicAcidDose.of(kidney(clearance, true))).isEmpty();
  }

  @Test
  void namesNoDoseOnDialysisOrWithoutAClearance() {
    assertThat(ZoledronicAcidDose.of(kidney("80", true))).isEmpty();
    assertThat(ZoledronicAcidDose.of(kidney(null, false))).isEqualTo(Optional.empty());
  }

  private static RenalFunction kidney(String clearance, boolean severe) {
    return new RenalFunction(
        clearance == null ? null : new BigDecimal(clearance),
        List.of(),
        null,
        false,
        false,
        severe,
        SOURCES);
  }
}
