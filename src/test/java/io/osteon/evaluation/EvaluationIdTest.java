package io.osteon.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.osteon.engine.vocabulary.Vocabulary;
import io.osteon.facts.Allergy;
import io.osteon.facts.Fact;
import io.osteon.facts.Finding;
import io.osteon.facts.FindingName;
import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.LaboratoryResult;
import io.osteon.facts.Source;
import io.osteon.facts.Unit;
import io.osteon.intake.InputNote;
import io.osteon.intake.PatientCase;
import io.osteon.rulebase.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EvaluationIdTest {
  private static final LocalDate AT = LocalDate.of(2026, 3, 1);

  @Test
  void aReplayHasTheSameIdAndItIsAUuidOfVersion8() {
    String id = id("hash", Language.EN, of(calcium("2.10", null, "a")));
    assertEquals(id, id("hash", Language.EN, of(calcium("2.10", null, "a"))));
    assertEquals(8, UUID.fromString(id).version());
    assertEquals(2, UUID.fromString(id).variant());
  }

  @Test
  void whateverDiffersGivesAnotherId() {
    PatientCase noted =
        new PatientCase(AT, List.of(), List.of(new InputNote("Patient/1", "code", "message")));
    PatientCase noteSplitElsewhere =
        new PatientCase(AT, List.of(), List.of(new InputNote("Patient/1", "codem", "essage")));
    List<String> ids =
        Stream.of(
                of(),
                new PatientCase(AT.plusDays(1), List.of(), List.of()),
                noted,
                noteSplitElsewhere,
                of(calcium("2.10", null, "a")),
                of(calcium("2.1", null, "a")),
                of(calcium("2.10", new BigDecimal("2.1"), "a")),
                of(calcium("2.10", null, "b")),
                of(calcium("2.10", null, "a", "b")),
                of(calcium("2.10", null, "ab")),
                of(new Finding(FindingName.ANALGESIC, true, sources("a"))),
                of(new Finding(FindingName.ANALGESIC, false, sources("a"))),
                of(new Finding(FindingName.CONTRACEPTION, true, sources("a"))),
                of(new Allergy("zoledronate", sources("a"))),
                of(new Allergy("zoledronate", sources("a")), new Allergy("x", sources("b"))))
            .map(c -> id("hash", Language.EN, c))
            .toList();
    assertEquals(ids.size(), ids.stream().distinct().count());
    assertEquals(
        3,
        Stream.of(
                id("hash", Language.EN, of()),
                id("hash", Language.ZH, of()),
                id("other", Language.EN, of()))
            .distinct()
            .count());
  }

  private static String id(String hash, Language language, PatientCase patientCase) {
    return EvaluationId.of(hash, language, patientCase, Vocabulary.clinical());
  }

  private static PatientCase of(Fact... facts) {
    return new PatientCase(AT, List.of(facts), List.of());
  }

  private static List<Source> sources(String... references) {
    return Stream.of(references).map(Source::new).toList();
  }

  private static Fact calcium(String value, BigDecimal lowerLimit, String... references) {
    return new LaboratoryResult(
        LaboratoryItem.CALCIUM_TOTAL,
        new BigDecimal(value),
        Unit.MILLIMOLE_PER_LITRE,
        AT,
        0,
        lowerLimit,
        null,
        sources(references));
  }
}
