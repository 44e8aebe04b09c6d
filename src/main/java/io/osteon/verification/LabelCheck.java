package io.osteon.verification;

import io.osteon.engine.vocabulary.Accessor;
import io.osteon.engine.vocabulary.EnumType;
import io.osteon.engine.vocabulary.FactType;
import io.osteon.engine.vocabulary.Vocabulary;
import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.Source;
import io.osteon.facts.Unit;
import io.osteon.rulebase.Location;
import io.osteon.rulebase.Problems;
import io.osteon.rulebase.RuleBase;
import io.osteon.rulebase.terminology.Labels;

/** Whatever an explanation may show has a name in both languages. */
final class LabelCheck {
  private static final Location FILE = Location.ofFile("terminology/labels.csv");
  private static final String SOURCES = "sources";

  private LabelCheck() {}

  static void inspect(RuleBase ruleBase, Vocabulary vocabulary, Problems problems) {
    Labels labels = ruleBase.labels();
    for (FactType type : vocabulary.types()) {
      if (type.javaClass() == Source.class) {
        continue;
      }
      require(labels, type.name(), problems);
      for (Accessor accessor : type.accessors()) {
        if (!accessor.name().equals(SOURCES)) {
          require(labels, type.name() + "." + accessor.name(), problems);
        }
      }
    }
    for (EnumType type : vocabulary.enumTypes()) {
      type.constants().values().forEach(constant -> require(labels, key(type, constant), problems));
    }
  }

  private static String key(EnumType type, Enum<?> constant) {
    if (constant instanceof LaboratoryItem item) {
      return item.key();
    }
    return constant instanceof Unit unit ? unit.ucum() : type.name() + "." + constant.name();
  }

  private static void require(Labels labels, String key, Problems problems) {
    if (labels.find(key).isEmpty()) {
      problems.warning(FILE, "there is no label for %s".formatted(key), "missing-label");
    }
  }
}
