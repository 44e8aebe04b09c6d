package io.osteon.engine.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a term reads, and a text that tells terms apart. */
public final class Terms {

  private Terms() {}

  /** The parts of a term, from left to right. */
  public static List<Term> parts(Term term) {
    List<Term> parts = new ArrayList<>();
    if (term instanceof Term.Read read) {
      parts.add(read.target());
    } else if (term instanceof Term.Call call) {
      parts.add(call.target());
      parts.addAll(call.arguments());
    } else if (term instanceof Term.Comparison comparison) {
      parts.add(comparison.left());
      parts.add(comparison.right());
    } else if (term instanceof Term.And and) {
      parts.add(and.left());
      parts.add(and.right());
    } else if (term instanceof Term.Or or) {
      parts.add(or.left());
      parts.add(or.right());
    } else if (term instanceof Term.Not not) {
      parts.add(not.term());
    } else if (term instanceof Term.In in) {
      parts.add(in.value());
      parts.addAll(in.options());
    } else if (term instanceof Term.Contains contains) {
      parts.add(contains.whole());
      parts.add(contains.part());
    } else if (term instanceof Term.Matches matches) {
      parts.add(matches.text());
    } else if (term instanceof Term.Text text) {
      parts.add(text.text());
      parts.add(text.argument());
    } else if (term instanceof Term.Arithmetic arithmetic) {
      parts.add(arithmetic.left());
      parts.add(arithmetic.right());
    }
    return parts;
  }

  /** Visits a term and all of its parts, from left to right. */
  public static void walk(Term term, Consumer<Term> visitor) {
    visitor.accept(term);
    parts(term).forEach(part -> walk(part, visitor));
  }

  /** The numbers of all facts and values that a term reads. */
  public static Set<Integer> slots(Term term) {
    Set<Integer> slots = new LinkedHashSet<>();
    walk(
        term,
        part -> {
          if (part instanceof Term.Variable variable) {
            slots.add(variable.slot());
          }
        });
    return slots;
  }

  /** Whether the value of a parameter is part of a term. */
  static boolean namesParameter(Term term) {
    return any(
        term, part -> part instanceof Term.Constant constant && constant.parameter() != null);
  }

  /** Whether a term adds, subtracts, multiplies or divides with decimals. */
  static boolean calculatesDecimals(Term term) {
    return any(term, part -> part instanceof Term.Arithmetic sum && !sum.type().isInteger());
  }

  static boolean any(Term term, Predicate<Term> test) {
    return test.test(term) || parts(term).stream().anyMatch(part -> any(part, test));
  }

  /**
   * A text that is the same for terms that mean the same, and differs for others. Drools shares
   * nodes by it.
   */
  public static String key(Term term, int selfSlot) {
    if (term instanceof Term.Constant constant) {
      String value = String.valueOf(constant.value());
      return constant.type() + ":" + value.length() + ":" + value;
    }
    if (term instanceof Term.Variable variable) {
      return variable.slot() == selfSlot ? "this" : "#" + variable.slot() + variable.type();
    }
    String detail = detail(term);
    return term.getClass().getSimpleName()
        + detail
        + parts(term).stream()
            .map(part -> key(part, selfSlot))
            .collect(Collectors.joining(",", "(", ")"));
  }

  private static String detail(Term term) {
    if (term instanceof Term.Read read) {
      return "." + read.accessor().name();
    }
    if (term instanceof Term.Call call) {
      return "." + call.method().name();
    }
    if (term instanceof Term.Comparison comparison) {
      return comparison.operator().sign();
    }
    if (term instanceof Term.In in) {
      return in.negated() ? "!" : "";
    }
    if (term instanceof Term.Contains contains) {
      return contains.negated() ? "!" : "";
    }
    if (term instanceof Term.Matches matches) {
      return (matches.negated() ? "!" : "")
          + matches.expression().length()
          + ":"
          + matches.expression();
    }
    if (term instanceof Term.Text text) {
      return (text.negated() ? "!" : "") + text.test();
    }
    return term instanceof Term.Arithmetic arithmetic ? String.valueOf(arithmetic.operator()) : "";
  }
}
