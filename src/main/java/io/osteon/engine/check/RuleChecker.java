package io.osteon.engine.check;

import io.osteon.engine.check.CheckedRule.Attributes;
import io.osteon.engine.parse.DrlFile;
import io.osteon.engine.parse.SourceText;
import io.osteon.engine.parse.Token;
import io.osteon.rulebase.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Checks one rule: its attributes, its conditions, its consequence. */
final class RuleChecker {

  private static final Map<String, String> REFUSED_ATTRIBUTES =
      Map.of(
          "date-effective", "it depends on the clock, and a replay must give the same answer",
          "date-expires", "it depends on the clock, and a replay must give the same answer",
          "timer", "it depends on the clock, and a replay must give the same answer",
          "duration", "it depends on the clock, and a replay must give the same answer",
          "calendars", "it depends on the clock, and a replay must give the same answer",
          "no-loop", "facts are never changed, so that no rule loops",
          "lock-on-active", "facts are never changed, so that no rule loops",
          "agenda-group", "rules take turns by salience only",
          "ruleflow-group", "rules take turns by salience only",
          "auto-focus", "rules take turns by salience only");

  private final SourceText source;
  private final Names names;
  private final RuleDescr rule;
  private final List<Problem> problems;

  RuleChecker(DrlFile file, Names names, RuleDescr rule, List<Problem> problems) {
    this.source = file.source();
    this.names = names;
    this.rule = rule;
    this.problems = problems;
  }

  CheckedRule check(int start) {
    if (rule.hasParent()) {
      refuse(start, "extends; expected the conditions in the rule itself");
    }
    if (!rule.getNamedConsequences().isEmpty()) {
      refuse(start, "named consequences; expected one \"then\"");
    }
    if (rule.isQuery()) {
      refuse(start, "queries; expected rules");
    }
    if (rule.getErrors() != null) {
      rule.getErrors().forEach(said -> refuse(start, said));
    }
    requirePlainAnnotations(start);
    Scope scope = Scope.ofRule();
    Attributes attributes = attributes();
    List<Condition> conditions =
        new ConditionChecker(source, names, scope, problems).checkAll(rule.getLhs());
    List<CheckedRule.Action> actions =
        new ConsequenceChecker(source, names, scope, problems)
            .check(consequenceStart(start), consequenceText());
    return new CheckedRule(
        source.path(),
        source.line(start),
        rule.getName(),
        attributes,
        conditions,
        actions,
        scope.slots());
  }

  private Attributes attributes() {
    int salience = 0;
    String activationGroup = null;
    boolean enabled = true;
    for (AttributeDescr attribute : rule.getAttributes().values()) {
      switch (attribute.getName()) {
        case "salience" -> salience = salience(attribute);
        case "activation-group" -> activationGroup = attribute.getValue();
        case "enabled" -> enabled = enabled(attribute);
        case "dialect" -> requireJava(attribute);
        default -> refuseAttribute(attribute);
      }
    }
    return new Attributes(salience, activationGroup, enabled);
  }

  private void requirePlainAnnotations(int start) {
    for (AnnotationDescr annotation : rule.getAnnotations()) {
      if (!Set.of(AnnotationDescr.VALUE).containsAll(annotation.getValueMap().keySet())) {
        refuse(
            start,
            "@%s with several values; expected one text in quotes".formatted(annotation.getName()));
      }
    }
  }

  private boolean enabled(AttributeDescr attribute) {
    String value = attribute.getValue().replaceAll("[()\\s]", "");
    if (!value.equals("true") && !value.equals("false")) {
      refuse(offset(attribute), "enabled " + attribute.getValue() + "; expected true or false");
    }
    return value.equals("true");
  }

  private int salience(AttributeDescr attribute) {
    String value = attribute.getValue().replaceAll("[()\\s]", "");
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      problems.add(
          source.error(
              offset(attribute),
              "salience %s is not a whole number".formatted(attribute.getValue()),
              "attribute"));
      return 0;
    }
  }

  private void requireJava(AttributeDescr attribute) {
    if (!attribute.getValue().equals("java")) {
      refuse(offset(attribute), "dialect " + attribute.getValue() + "; expected java, or none");
    }
  }

  private void refuseAttribute(AttributeDescr attribute) {
    String reason =
        REFUSED_ATTRIBUTES.getOrDefault(
            attribute.getName(), "expected salience, activation-group or enabled");
    refuse(offset(attribute), "%s; %s".formatted(attribute.getName(), reason));
  }

  private int offset(AttributeDescr attribute) {
    return Math.max(0, attribute.getStartCharacter());
  }

  private void refuse(int offset, String what) {
    problems.add(source.error(offset, "not supported: " + what, "not-supported"));
  }

  private String consequenceText() {
    return rule.getConsequence() == null ? "" : rule.getConsequence().toString();
  }

  /** The parser tells where "then" stands only by its line; the text follows it. */
  private int consequenceStart(int start) {
    int from = source.offset(rule.getConsequenceLine(), 0);
    int then = Math.max(start, from);
    then = Token.endOfFirst("then", source.text(), then);
    int found = source.text().indexOf(consequenceText(), then);
    return found < 0 ? then : found;
  }
}
