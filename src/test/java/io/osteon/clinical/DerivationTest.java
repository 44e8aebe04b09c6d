package io.osteon.clinical;

import static io.osteon.clinical.CaseBuilder.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.osteon.facts.AlkalinePhosphataseStatus;
import io.osteon.facts.BoneMetastasis;
import io.osteon.facts.BoneTargetedTherapy;
import io.osteon.facts.CalciumAssessment;
import io.osteon.facts.CalciumCandidate;
import io.osteon.facts.CheckpointInhibitorTherapy;
import io.osteon.facts.ConditionCategory;
import io.osteon.facts.CreatinineChange;
import io.osteon.facts.DenosumabTherapy;
import io.osteon.facts.DrugClass;
import io.osteon.facts.Fact;
import io.osteon.facts.FindingName;
import io.osteon.facts.IntravenousBisphosphonateTherapy;
import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.LongBoneFractureRisk;
import io.osteon.facts.LongBoneLesionItems;
import io.osteon.facts.MagnesiumStatus;
import io.osteon.facts.MeasurementName;
import io.osteon.facts.Parameters;
import io.osteon.facts.PrognosisEstimate;
import io.osteon.facts.RenalFunction;
import io.osteon.facts.Sex;
import io.osteon.facts.Source;
import io.osteon.facts.SpinalInstability;
import io.osteon.facts.SpinalInstabilityItems;
import io.osteon.facts.Supplementation;
import io.osteon.facts.Unit;
import io.osteon.facts.Verification;
import io.osteon.facts.VitaminDStatus;
import io.osteon.facts.ZoledronateDose;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DerivationTest {
  private static final List<Class<? extends Fact>> ALWAYS_ONE =
      List.of(
          BoneMetastasis.class,
          CalciumAssessment.class,
          PrognosisEstimate.class,
          RenalFunction.class,
          BoneTargetedTherapy.class);

  @Test
  void anEmptyCaseHasExactlyTheFactsThatEveryCaseHas() {
    List<Class<?>> types = new ArrayList<>();
    aCase().derive().forEach(fact -> types.add(fact.getClass()));
    assertThat(types).containsExactlyElementsOf(ALWAYS_ONE);
  }

  @Test
  void theOrderOfTheComputedFactsIsFixed() {
    List<Class<?>> types = new ArrayList<>();
    rich().derive().forEach(fact -> types.add(fact.getClass()));
    assertThat(types)
        .containsExactly(
            BoneMetastasis.class,
            SpinalInstability.class,
            LongBoneFractureRisk.class,
            CalciumCandidate.class,
            CalciumCandidate.class,
            CalciumAssessment.class,
            PrognosisEstimate.class,
            RenalFunction.class,
            ZoledronateDose.class,
            CreatinineChange.class,
            VitaminDStatus.class,
            MagnesiumStatus.class,
            AlkalinePhosphataseStatus.class,
            DenosumabTherapy.class,
            DenosumabTherapy.class,
            IntravenousBisphosphonateTherapy.class,
            BoneTargetedTherapy.class,
            CheckpointInhibitorTherapy.class,
            Supplementation.class);
  }

  @Test
  void theResultCannotBeChanged() {
    List<Fact> computed = aCase().derive();
    assertThatThrownBy(() -> computed.remove(0)).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void everySourceIsOneOfTheRecordedFacts() {
    CaseBuilder recorded = rich();
    Set<Source> known =
        recorded.recorded().stream()
            .flatMap(fact -> fact.sources().stream())
            .collect(Collectors.toSet());
    for (Fact fact : recorded.derive()) {
      assertThat(known).as(fact.toString()).containsAll(fact.sources());
      assertThat(fact.sources()).as(fact.toString()).isSorted().doesNotHaveDuplicates();
      assertThat(fact.sources()).as(fact.toString()).isNotEmpty();
    }
  }

  @Test
  void aParameterThatIsMissingIsNamed() {
    assertThatThrownBy(
            () ->
                Derivation.derive(
                    List.of(),
                    LocalDate.of(2026, 11, 23),
                    new Parameters() {
                      @Override
                      public int days(String id) {
                        throw new IllegalArgumentException("no parameter " + id);
                      }

                      @Override
                      public int count(String id) {
                        return days(id);
                      }

                      @Override
                      public BigDecimal number(String id) {
                        return BigDecimal.valueOf(days(id));
                      }
                    }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("calcium.");
  }

  @Property(tries = 300)
  void theOrderOfTheRecordedFactsDoesNotMatter(
      @ForAll("recordedFacts") List<Fact> recorded, @ForAll Random random) {
    List<Fact> shuffled = new ArrayList<>(recorded);
    Collections.shuffle(shuffled, random);
    assertThat(derive(shuffled)).isEqualTo(derive(recorded));
  }

  @Property(tries = 300)
  void everyCaseHasItsFixedFactsOnceAndFailsNever(@ForAll("recordedFacts") List<Fact> recorded) {
    List<Fact> computed = derive(recorded);
    for (Class<? extends Fact> type : ALWAYS_ONE) {
      assertThat(computed).filteredOn(type::isInstance).as(type.getSimpleName()).hasSize(1);
    }
  }

  @Property(tries = 300)
  void aReportedValueIsGradedAsItIsUnlessAnotherIsPreferred(
      @ForAll("recordedFacts") List<Fact> recorded) {
    List<Fact> computed = derive(recorded);
    CalciumAssessment assessment =
        computed.stream()
            .filter(CalciumAssessment.class::isInstance)
            .map(CalciumAssessment.class::cast)
            .findFirst()
            .orElseThrow();
    if (assessment.known()) {
      assertThat(computed)
          .filteredOn(CalciumCandidate.class::isInstance)
          .extracting(CalciumCandidate.class::cast)
          .anyMatch(
              candidate ->
                  candidate.value().compareTo(assessment.value()) == 0
                      && candidate.unit() == assessment.unit()
                      && candidate.basis() == assessment.basis()
                      && candidate.date().equals(assessment.date()));
    }
  }

  /** Up to 25 facts in few variants, so that ties and competition are frequent. */
  @Provide
  Arbitrary<List<Fact>> recordedFacts() {
    return Arbitraries.of(Ingredient.values())
        .list()
        .ofMaxSize(25)
        .flatMap(
            ingredients ->
                Combinators.combine(
                        Arbitraries.just(ingredients),
                        Arbitraries.integers().between(0, 3).list().ofSize(ingredients.size()))
                    .as(DerivationTest::build));
  }

  private static List<Fact> build(List<Ingredient> ingredients, List<Integer> variants) {
    CaseBuilder builder = aCase().patient(70, Sex.FEMALE).lists();
    for (int i = 0; i < ingredients.size(); i++) {
      ingredients.get(i).addTo(builder, variants.get(i));
    }
    return builder.recorded();
  }

  private static List<Fact> derive(List<Fact> recorded) {
    return Derivation.derive(recorded, CaseBuilder.AT, ShippedParameters.SHIPPED);
  }

  private static CaseBuilder rich() {
    List<Source> score = List.of(new Source("/score"));
    return aCase()
        .patient(70, Sex.MALE)
        .lists()
        .diagnosis("prostate_cancer", ConditionCategory.SOLID_TUMOUR, Verification.CONFIRMED, 900)
        .diagnosis("bone_metastasis", ConditionCategory.BONE_METASTASIS, Verification.CONFIRMED, 9)
        .add(new SpinalInstabilityItems(1, 1, 1, 0, 2, 1, null, score))
        .add(new LongBoneLesionItems(2, 1, 3, 3, null, score))
        .totalCalcium("2.3", 3)
        .albumin("40", 3)
        .ionisedCalcium("1.2", 3)
        .creatinine("80", 3)
        .laboratory(LaboratoryItem.CREATININE_BASELINE, "0.9", Unit.MILLIGRAM_PER_DECILITRE, 90)
        .weight("70", 3)
        .laboratory(LaboratoryItem.VITAMIN_D_25_HYDROXY, "75", Unit.NANOMOLE_PER_LITRE, 20)
        .laboratory(LaboratoryItem.MAGNESIUM, "0.8", Unit.MILLIMOLE_PER_LITRE, 3)
        .laboratory(LaboratoryItem.ALKALINE_PHOSPHATASE_RATIO, "1.1", Unit.ONE, 3)
        .denosumab("120", List.of(30, 2), List.of(26), null)
        .denosumab(null, List.of(300), List.of(), -200)
        .course(
            "zoledronate", DrugClass.INTRAVENOUS_BISPHOSPHONATE, "4", List.of(400), List.of(), -300)
        .course(
            "nivolumab", DrugClass.IMMUNE_CHECKPOINT_INHIBITOR, null, List.of(14), List.of(0), null)
        .supplement(DrugClass.CALCIUM, "600", "125", null);
  }

  /** What a random case is made of; the variant changes value, unit, day or course. */
  private enum Ingredient {
    TOTAL {
      @Override
      void addTo(CaseBuilder builder, int variant) {
        builder.totalCalcium(variant % 2 == 0 ? "2.05" : "3.10", 1 + variant / 2);
      }
    },
    TOTAL_IN_MILLIGRAMS {
      @Override
      void addTo(CaseBuilder builder, int variant) {
        builder.laboratory(
            LaboratoryItem.CALCIUM_TOTAL, "9." + variant, Unit.MILLIGRAM_PER_DECILITRE, variant);
      }
    },
    ALBUMIN {
      @Override
      void addTo(CaseBuilder builder, int variant) {
        builder.albumin(variant % 2 == 0 ? "28" : "44", variant);
      }
    },
    ALBUMIN_IN_DECILITRES {
      @Override
      void addTo(CaseBuilder builder, int variant) {
        builder.laboratory(LaboratoryItem.ALBUMIN, "2.8", Unit.GRAM_PER_DECILITRE, variant);
      }
    },
    CORRECTED {
      @Override
      void addTo(CaseBuilder builder, int variant) {
        builder.reportedCalcium(variant % 2 == 0 ? "1.95" : "2.60", 1);
      }
    },
    IONISED {
      @Override
      void addTo(CaseBuilder builder, int variant) {
        builder.ionisedCalcium(variant % 2 == 0 ? "0.85" : "1.70", 2 + variant / 2);
      }
    },
    CREATININE {
      @Override
      void addTo(CaseBuilder builder, int variant) {
        builder.creatinine(variant % 2 == 0 ? "88.4" : "250", variant / 2);
      }
    },
    CREATININE_IN_MILLIGRAMS {
      @Override
      void addTo(CaseBuilder builder, int variant) {
        builder.laboratory(
            LaboratoryItem.CREATININE, "1", Unit.MILLIGRAM_PER_DECILITRE, variant / 2);
      }
    },
    BASELINE {
      @Override
      void addTo(CaseBuilder builder, int variant) {
        builder.laboratory(
            LaboratoryItem.CREATININE_BASELINE,
            "0." + (7 + variant % 2),
            Unit.MILLIGRAM_PER_DECILITRE,
            0);
      }
    },
    FILTRATION_RATE {
      @Override
      void addTo(CaseBuilder builder, int variant) {
        builder.laboratory(
            LaboratoryItem.EGFR,
            "2" + (8 + variant % 2),
            Unit.MILLILITRE_PER_MINUTE_PER_1_73_SQUARE_METRE,
            variant / 2);
      }
    },
    WEIGHT {
      @Override
      void addTo(CaseBuilder builder, int variant) {
        builder.laboratory(
            LaboratoryItem.WEIGHT,
            "1" + variant + "0",
            variant % 2 == 0 ? Unit.POUND : Unit.KILOGRAM,
            variant / 2);
      }
    },
    HEIGHT {
      @Override
      void addTo(CaseBuilder builder, int variant) {
        builder.laboratory(LaboratoryItem.HEIGHT, "17" + variant, Unit.CENTIMETRE, 5);
      }
    },
    VITAMIN_D {
      @Override
      void addTo(CaseBuilder builder, int variant) {
        builder.laboratory(
            LaboratoryItem.VITAMIN_D_25_HYDROXY,
            "2" + variant,
            variant % 2 == 0 ? Unit.NANOMOLE_PER_LITRE : Unit.NANOGRAM_PER_MILLILITRE,
            4);
      }
    },
    PHOSPHATASE {
      @Override
      void addTo(CaseBuilder builder, int variant) {
        builder.laboratory(
            LaboratoryItem.ALKALINE_PHOSPHATASE, "240", Unit.UNIT_PER_LITRE, 4, null, "120");
        builder.laboratory(LaboratoryItem.ALKALINE_PHOSPHATASE_RATIO, "2." + variant, Unit.ONE, 4);
      }
    },
    SYMPTOMS {
      @Override
      void addTo(CaseBuilder builder, int variant) {
        FindingName name =
            variant % 2 == 0
                ? FindingName.HYPOCALCAEMIA_SYMPTOMS
                : FindingName.HYPERCALCAEMIA_SYMPTOMS;
        if (variant < 2) {
          builder.present(name);
        } else {
          builder.absent(name);
        }
      }
    },
    DIALYSIS {
      @Override
      void addTo(CaseBuilder builder, int variant) {
        builder.diagnosis(
            "dialysis",
            ConditionCategory.OTHER,
            variant % 2 == 0 ? Verification.CONFIRMED : Verification.SUSPECTED,
            variant);
      }
    },
    METASTASIS {
      @Override
      void addTo(CaseBuilder builder, int variant) {
        builder.diagnosis(
            "bone_metastasis",
            ConditionCategory.BONE_METASTASIS,
            variant % 2 == 0 ? Verification.CONFIRMED : Verification.SUSPECTED,
            variant < 2 ? null : Integer.valueOf(variant));
      }
    },
    DENOSUMAB {
      @Override
      void addTo(CaseBuilder builder, int variant) {
        builder.denosumab(
            variant == 3 ? null : "120",
            variant == 0 ? List.of() : List.of(50 * variant),
            variant == 1 ? List.of(12) : List.of(),
            variant == 2 ? Integer.valueOf(-3) : null);
      }
    },
    BISPHOSPHONATE {
      @Override
      void addTo(CaseBuilder builder, int variant) {
        builder.course(
            variant % 2 == 0 ? "zoledronate" : "pamidronate",
            DrugClass.INTRAVENOUS_BISPHOSPHONATE,
            "4",
            variant == 0 ? List.of() : List.of(30 * variant),
            variant == 3 ? List.of(5) : List.of(),
            null);
      }
    },
    PERFORMANCE {
      @Override
      void addTo(CaseBuilder builder, int variant) {
        builder.measurement(MeasurementName.ECOG_PERFORMANCE_STATUS, "" + variant);
      }
    };

    abstract void addTo(CaseBuilder builder, int variant);
  }
}
