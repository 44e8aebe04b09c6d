package io.osteon.verification.mutation;

import io.osteon.verification.mutation.Element.Group;
import io.osteon.verification.mutation.Element.Pattern;
import io.osteon.verification.mutation.Element.Quantified;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a rule inserts, asks for and says, as far as its text tells. */
final class RuleOutline {
  private RuleOutline() {}

  /** The statements of the consequence, without their semicolons. */
  static List<Words> calls(RuleText rule) {
    Words words = Words.between(rule.file().text(), rule.consequence(), rule.end());
    List<Words> calls = new ArrayList<>();
    for (Words call : words.split(words.outside(Set.of(";")))) {
      if (!call.isEmpty()) {
        calls.add(call);
      }
    }
    return calls;
  }

  /** The types of the facts that the rule inserts. */
  static Set<String> inserted(RuleText rule) {
    Set<String> types = new TreeSet<>();
    for (Words call : calls(rule)) {
      for (int i = 0; i + 1 < call.size(); i++) {
        if (call.is(i, "new")) {
          types.add(call.get(i + 1).text());
        }
      }
    }
    return types;
  }

  /** The types of the facts that the rule asks for. */
  static Set<String> asked(RuleText rule) {
    Set<String> types = new TreeSet<>();
    collect(ElementReader.read(rule), false, false, types);
    return types;
  }

  /** The types of the facts that the rule asks not to be there. */
  static Set<String> excluded(RuleText rule) {
    Set<String> types = new TreeSet<>();
    collect(ElementReader.read(rule), true, false, types);
    return types;
  }

  private static void collect(
      Element element, boolean excludedOnly, boolean excluded, Set<String> types) {
    if (element instanceof Pattern pattern) {
      if (excluded || !excludedOnly) {
        types.add(pattern.type());
      }
    } else if (element instanceof Quantified quantified) {
      boolean not = excluded || quantified.word().equals("not");
      collect(quantified.inner(), excludedOnly, not, types);
    } else if (element instanceof Group group) {
      group.parts().forEach(part -> collect(part, excludedOnly, excluded, types));
    }
  }
}
