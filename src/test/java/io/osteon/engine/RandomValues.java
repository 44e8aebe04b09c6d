package io.osteon.engine;

import io.osteon.engine.check.CheckedRule;
import io.osteon.engine.check.Condition;
import io.osteon.engine.check.Condition.AccumulateCondition;
import io.osteon.engine.check.Condition.AndCondition;
import io.osteon.engine.check.Condition.ExistsCondition;
import io.osteon.engine.check.Condition.NotCondition;
import io.osteon.engine.check.Condition.OrCondition;
import io.osteon.engine.check.Condition.PatternCondition;
import io.osteon.engine.check.Term;
import io.osteon.engine.check.Terms;
import io.osteon.facts.Fact;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/** Random facts whose values come from the constants of the rules, and their neighbours. */
final class RandomValues {

  private static final LocalDate AT = LocalDate.of(2026, 3, 1);

  private final Map<String, TreeSet<String>> texts = new HashMap<>();
  private final Map<String, TreeSet<BigDecimal>> numbers = new HashMap<>();
  private final TreeSet<BigDecimal> allNumbers = new TreeSet<>();

  RandomValues(List<CheckedRule> rules) {
    for (int i = 0; i <= 4; i++) {
      allNumbers.add(BigDecimal.valueOf(i));
    }
    rules.forEach(rule -> rule.conditions().forEach(this::collect));
  }

  private void collect(Condition condition) {
    if (condition instanceof PatternCondition pattern) {
      pattern.constraints().forEach(constraint -> Terms.walk(constraint.term(), this::collect));
    } else if (condition instanceof AndCondition and) {
      and.conditions().forEach(this::collect);
    } else if (condition instanceof OrCondition or) {
      or.conditions().forEach(this::collect);
    } else if (condition instanceof NotCondition not) {
      collect(not.condition());
    } else if (condition instanceof ExistsCondition exists) {
      collect(exists.condition());
    } else if (condition instanceof AccumulateCondition accumulate) {
      collect(accumulate.source());
      accumulate.constraints().forEach(c -> Terms.walk(c.term(), this::collect));
    }
  }

  private void collect(Term term) {
    if (!(term instanceof Term.Truth)) {
      return;
    }
    List<String> fields = new ArrayList<>();
    List<Object> constants = new ArrayList<>();
    Terms.walk(
        term,
        part -> {
          if (part instanceof Term.Read read) {
            fields.add(read.accessor().name());
          }
          if (part instanceof Term.Constant constant) {
            constants.add(constant.value());
          }
        });
    for (String field : fields) {
      constants.forEach(constant -> add(field, constant));
    }
  }

  private void add(String field, Object constant) {
    if (constant instanceof String text) {
      texts.computeIfAbsent(field, f -> new TreeSet<>()).add(text);
    } else if (constant instanceof Integer || constant instanceof BigDecimal) {
      BigDecimal value = new BigDecimal(constant.toString());
      BigDecimal step = value.scale() > 0 ? value.ulp() : BigDecimal.ONE;
      TreeSet<BigDecimal> known = numbers.computeIfAbsent(field, f -> new TreeSet<>());
      for (BigDecimal near : List.of(value.subtract(step), value, value.add(step))) {
        if (near.signum() >= 0) {
          known.add(near);
          allNumbers.add(near);
        }
      }
    }
  }

  /** A random fact of a type. */
  Fact fact(Class<?> type, Random random) {
    while (true) {
      try {
        return (Fact) record(type, random);
      } catch (InvocationTargetException e) {
        if (!(e.getCause() instanceof NullPointerException)) {
          throw new AssertionError(e);
        }
      } catch (ReflectiveOperationException e) {
        throw new AssertionError(e);
      }
    }
  }

  private Object record(Class<?> type, Random random) throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    Object[] arguments = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      arguments[i] = value(components[i], random);
    }
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    return type.getDeclaredConstructor(types).newInstance(arguments);
  }

  private Object value(RecordComponent component, Random random)
      throws ReflectiveOperationException {
    Class<?> type = component.getType();
    if (type == List.class) {
      return list(component, random);
    }
    if (!type.isPrimitive() && random.nextInt(6) == 0) {
      return null;
    }
    return value(component.getName(), type, random);
  }

  private Object value(String field, Class<?> type, Random random)
      throws ReflectiveOperationException {
    if (type == boolean.class) {
      return random.nextBoolean();
    }
    if (type == int.class || type == Integer.class) {
      return number(field, random).intValue();
    }
    if (type == BigDecimal.class) {
      return number(field, random);
    }
    if (type == String.class) {
      return text(field, random);
    }
    if (type == LocalDate.class) {
      return AT.minusDays(random.nextInt(400));
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
    }
    return record(type, random);
  }

  private BigDecimal number(String field, Random random) {
    TreeSet<BigDecimal> known = numbers.getOrDefault(field, allNumbers);
    return pick(random.nextInt(4) == 0 ? allNumbers : known, random);
  }

  private String text(String field, Random random) {
    TreeSet<String> known = texts.get(field);
    return known == null || random.nextInt(8) == 0 ? "other" : pick(known, random);
  }

  private List<Object> list(RecordComponent component, Random random)
      throws ReflectiveOperationException {
    Class<?> element =
        (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
    List<Object> values = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      values.add(value(component.getName(), element, random));
    }
    return values;
  }

  private static <T> T pick(TreeSet<T> values, Random random) {
    return new ArrayList<>(values).get(random.nextInt(values.size()));
  }
}
