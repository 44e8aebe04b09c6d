package io.osteon.engine.compile;

import java.math.BigDecimal;
import java.math.MathContext;

/** Comparison and arithmetic over whole and decimal numbers, exact, as Drools does them. */
final class Numbers {

  private Numbers() {}

  static int compare(Object left, Object right) {
    if (left instanceof Integer a && right instanceof Integer b) {
      return Integer.compare(a, b);
    }
    return decimal(left).compareTo(decimal(right));
  }

  static BigDecimal decimal(Object number) {
    if (number instanceof BigDecimal decimal) {
      return decimal;
    }
    if (number instanceof Double || number instanceof Float) {
      return BigDecimal.valueOf(((Number) number).doubleValue());
    }
    return BigDecimal.valueOf(((Number) number).longValue());
  }

  static Object whole(char operator, Object left, Object right) {
    int a = ((Number) left).intValue();
    int b = ((Number) right).intValue();
    return switch (operator) {
      case '+' -> a + b;
      case '-' -> a - b;
      case '*' -> a * b;
      case '/' -> b == 0 ? null : a / b;
      default -> b == 0 ? null : a % b;
    };
  }

  static Object decimal(char operator, Object left, Object right) {
    BigDecimal a = decimal(left);
    BigDecimal b = decimal(right);
    return switch (operator) {
      case '+' -> a.add(b, MathContext.DECIMAL128);
      case '-' -> a.subtract(b, MathContext.DECIMAL128);
      case '*' -> a.multiply(b, MathContext.DECIMAL128);
      case '/' -> b.signum() == 0 ? null : a.divide(b, MathContext.DECIMAL128);
      default -> b.signum() == 0 ? null : a.remainder(b, MathContext.DECIMAL128);
    };
  }
}
