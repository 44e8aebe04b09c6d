package io.osteon.rulebase.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.facts.ConditionCategory;
import io.osteon.facts.DrugClass;
import io.osteon.facts.EventName;
import io.osteon.facts.FindingName;
import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.MeasurementName;
import io.osteon.facts.RejectionReason;
import io.osteon.facts.Unit;
import io.osteon.rulebase.Language;
import io.osteon.testing.ShippedTerminology;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Clinicians never see a word of the program: all that explanations show has a label. */
class LabelsTest {
  private static final Labels LABELS = ShippedTerminology.labels();
  private static final Set<String> NOT_SHOWN =
      Set.of("sources", "toString", "hashCode", "equals", "getClass");

  static List<Class<?>> facts() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/java/io/osteon/facts"))) {
      return files
          .map(path -> path.getFileName().toString().replace(".java", ""))
          .filter(name -> !name.equals("package-info"))
          .<Class<?>>map(LabelsTest::load)
          .filter(type -> io.osteon.facts.Fact.class.isAssignableFrom(type) && type.isRecord())
          .toList();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName("io.osteon.facts." + name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @MethodSource("facts")
  void everyFactTypeAndFieldHasALabel(Class<?> fact) {
    assertThat(LABELS.find(fact.getSimpleName())).isPresent();
    for (Method method : fact.getDeclaredMethods()) {
      if (method.getParameterCount() == 0
          && Modifier.isPublic(method.getModifiers())
          && !NOT_SHOWN.contains(method.getName())) {
        String key = fact.getSimpleName() + "." + method.getName();
        assertThat(LABELS.find(key)).as(key).isPresent();
      }
    }
  }

  static Stream<Enum<?>> constants() {
    return Stream.of(
            FindingName.values(),
            EventName.values(),
            MeasurementName.values(),
            DrugClass.values(),
            ConditionCategory.values(),
            RejectionReason.values())
        .flatMap(Arrays::stream);
  }

  @ParameterizedTest
  @MethodSource("constants")
  void everyConstantHasALabel(Enum<?> constant) {
    String key = constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    assertThat(LABELS.find(key)).as(key).isPresent();
  }

  @Test
  void itemsUnitsDrugsAndConditionsHaveLabels() {
    for (LaboratoryItem item : LaboratoryItem.values()) {
      assertThat(LABELS.find(item.key())).as(item.key()).isPresent();
    }
    for (Unit unit : Unit.values()) {
      assertThat(LABELS.find(unit.ucum())).as(unit.ucum()).isPresent();
    }
    assertThat(LABELS.text("zoledronate", Language.ZH)).isEqualTo("唑来膦酸");
    assertThat(LABELS.text("breast_cancer", Language.EN)).isEqualTo("Breast cancer");
  }

  @Test
  void keyStandsForItselfWhereThereIsNoLabel() {
    assertThat(LABELS.text("nothing.like.it", Language.EN)).isEqualTo("nothing.like.it");
  }
}
