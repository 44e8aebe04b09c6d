package io.osteon.engine.run;

import io.osteon.engine.vocabulary.Accessor;
import io.osteon.engine.vocabulary.FactType;
import java.util.Comparator;
import java.util.List;

/**
 * Orders the facts of one type by their content, so that an evaluation does not depend on the order
 * in which they were given.
 */
final class FactOrder implements Comparator<Object> {

  private final List<Accessor> accessors;

  FactOrder(FactType type) {
    this.accessors = List.copyOf(type.accessors());
  }

  @Override
  public int compare(Object left, Object right) {
    for (Accessor accessor : accessors) {
      int result = compareValues(accessor.read(left), accessor.read(right));
      if (result != 0) {
        return result;
      }
    }
    return 0;
  }

  @SuppressWarnings("unchecked") // the values of one field have one type
  private static int compareValues(Object left, Object right) {
    if (left == right) {
      return 0;
    }
    if (left == null || right == null) {
      return left == null ? -1 : 1;
    }
    if (left instanceof List<?> a && right instanceof List<?> b) {
      return compareLists(a, b);
    }
    if (left instanceof Comparable<?> && left.getClass() == right.getClass()) {
      return ((Comparable<Object>) left).compareTo(right);
    }
    return left.toString().compareTo(right.toString());
  }

  private static int compareLists(List<?> left, List<?> right) {
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      int result = compareValues(left.get(i), right.get(i));
      if (result != 0) {
        return result;
      }
    }
    return Integer.compare(left.size(), right.size());
  }
}
