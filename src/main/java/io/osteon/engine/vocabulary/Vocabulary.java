package io.osteon.engine.vocabulary;

import io.osteon.facts.BoneMetastasisStatus;
import io.osteon.facts.CalciumBasis;
import io.osteon.facts.CalciumState;
import io.osteon.facts.ConditionCategory;
import io.osteon.facts.DenosumabStrength;
import io.osteon.facts.DrugClass;
import io.osteon.facts.EventName;
import io.osteon.facts.FindingName;
import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.MeasurementName;
import io.osteon.facts.RejectionReason;
import io.osteon.facts.Sex;
import io.osteon.facts.Source;
import io.osteon.facts.Unit;
import io.osteon.facts.Verification;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that a rule may name. What is not registered here cannot be reached from a rule file.
 *
 * <p>Immutable; one instance serves all threads.
 */
public final class Vocabulary {

  private static final Vocabulary CLINICAL = new Vocabulary();

  private final Map<String, FactType> types = new LinkedHashMap<>();
  private final Map<Class<?>, FactType> typesByClass = new IdentityHashMap<>();
  private final Map<String, EnumType> enums = new LinkedHashMap<>();
  private final List<MethodSignature> methods = Methods.all();

  private Vocabulary() {
    List<FactType> all = new ArrayList<>(RecordedFacts.types());
    all.addAll(ComputedFindings.types());
    all.addAll(ComputedTherapies.types());
    all.addAll(InsertedFacts.types());
    all.add(
        FactType.value(Source.class).field("reference", String.class, Source::reference).build());
    for (FactType type : all) {
      types.put(type.name(), type);
      typesByClass.put(type.javaClass(), type);
    }
    for (EnumType type : enumerations()) {
      enums.put(type.name(), type);
    }
  }

  /** The vocabulary of {@link io.osteon.facts}. */
  public static Vocabulary clinical() {
    return CLINICAL;
  }

  /** All types, in a stable order. */
  public Collection<FactType> types() {
    return Collections.unmodifiableCollection(types.values());
  }

  /** A type by its simple name. */
  public Optional<FactType> type(String name) {
    return Optional.ofNullable(types.get(name));
  }

  /** The type of a fact; empty when the class is not registered. */
  public Optional<FactType> typeOf(Class<?> javaClass) {
    return Optional.ofNullable(typesByClass.get(javaClass));
  }

  /** All enumerations, in a stable order. */
  public Collection<EnumType> enumTypes() {
    return Collections.unmodifiableCollection(enums.values());
  }

  /** An enumeration by its simple name. */
  public Optional<EnumType> enumType(String name) {
    return Optional.ofNullable(enums.get(name));
  }

  /** The methods that may be called on values of a type. */
  public List<MethodSignature> methodsOf(ValueType type) {
    Class<?> raw = type.raw() == int.class ? Integer.class : type.raw();
    return methods.stream().filter(method -> method.owner() == raw).toList();
  }

  private static List<EnumType> enumerations() {
    return List.of(
        EnumType.of(BoneMetastasisStatus.class, BoneMetastasisStatus.values()),
        EnumType.of(CalciumBasis.class, CalciumBasis.values()),
        EnumType.of(CalciumState.class, CalciumState.values()),
        EnumType.of(ConditionCategory.class, ConditionCategory.values()),
        EnumType.of(DenosumabStrength.class, DenosumabStrength.values()),
        EnumType.of(DrugClass.class, DrugClass.values()),
        EnumType.of(EventName.class, EventName.values()),
        EnumType.of(FindingName.class, FindingName.values()),
        EnumType.of(LaboratoryItem.class, LaboratoryItem.values()),
        EnumType.of(MeasurementName.class, MeasurementName.values()),
        EnumType.of(RejectionReason.class, RejectionReason.values()),
        EnumType.of(Sex.class, Sex.values()),
        EnumType.of(Unit.class, Unit.values()),
        EnumType.of(Verification.class, Verification.values()));
  }
}
