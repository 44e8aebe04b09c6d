package io.osteon.verification.mutation;

import io.osteon.rulebase.ParameterDefinition;
import io.osteon.rulebase.ParameterSet;
import io.osteon.verification.mutation.Element.Group;
import io.osteon.verification.mutation.Element.Pattern;
import io.osteon.verification.mutation.Element.Quantified;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds changes of what a site has switched off: a pattern that asks a parameter for another value
 * than it has never matches, whatever else it says; a rule that needs such a pattern never fires.
 */
final class SwitchedOff {
  /** {@code parameters . count ( "id" ) == number} */
  private static final int LENGTH = 8;

  private final RuleText rule;
  private final ParameterSet parameters;
  private final List<int[]> regions = new ArrayList<>();
  private final List<int[]> switches = new ArrayList<>();

  SwitchedOff(RuleText rule, ParameterSet parameters) {
    this.rule = rule;
    this.parameters = parameters;
    Group all = ElementReader.read(rule);
    for (Element part : all.parts()) {
      if (part instanceof Pattern pattern && isOff(pattern)) {
        regions.add(new int[] {rule.start(), rule.behind()});
      }
      branches(part);
    }
  }

  private void branches(Element part) {
    if (part instanceof Quantified quantified) {
      branches(quantified.inner());
    } else if (part instanceof Group group) {
      boolean joinedByOr = group.joints().stream().allMatch(joint -> joint.word().equals("or"));
      for (Element inner : group.parts()) {
        if (joinedByOr && inner instanceof Pattern pattern && isOff(pattern)) {
          regions.add(new int[] {inner.start(), inner.end()});
        }
      }
    }
  }

  private boolean isOff(Pattern pattern) {
    boolean off = false;
    for (Words words : pattern.constraints()) {
      if (words.size() == LENGTH && words.is(0, "parameters") && words.is(LENGTH - 2, "==")) {
        String id = words.get(LENGTH - 4).text().replace("\"", "");
        BigDecimal wanted = new BigDecimal(words.get(LENGTH - 1).text());
        boolean other =
            parameters
                .find(id)
                .map(ParameterDefinition::value)
                .filter(value -> value.compareTo(wanted) != 0)
                .isPresent();
        if (other) {
          switches.add(new int[] {words.start(), words.end()});
          off = true;
        }
      }
    }
    return off;
  }

  /** Whether a change leaves it switched off. */
  boolean covers(Change change) {
    boolean turnsOn =
        switches.stream().anyMatch(place -> touches(change, place)) && !movesWantedNumber(change);
    boolean inside =
        regions.stream()
            .anyMatch(
                place ->
                    change.kind() == MutantKind.CONDITION_DROPPED
                        ? touches(change, place)
                        : place[0] <= change.start() && change.end() <= place[1]);
    return inside && (!turnsOn || dropsMore(change));
  }

  /** The number that the parameter is compared with, to one that it does not have either. */
  private boolean movesWantedNumber(Change change) {
    if (change.kind() != MutantKind.THRESHOLD_MOVED
        || change.replacement().contains("parameters")) {
      return false;
    }
    BigDecimal moved = new BigDecimal(change.shown());
    return parameters.all().stream()
        .filter(p -> change.before().contains('"' + p.id() + '"'))
        .noneMatch(p -> p.value().compareTo(moved) == 0);
  }

  /** The whole branch goes, and with it what was switched off. */
  private boolean dropsMore(Change change) {
    return change.kind() == MutantKind.CONDITION_DROPPED
        && change.within().isEmpty()
        && regions.stream().anyMatch(r -> change.start() <= r[0] && r[1] <= change.end());
  }

  private static boolean touches(Change change, int[] place) {
    return change.start() < place[1] && place[0] < change.end();
  }
}
