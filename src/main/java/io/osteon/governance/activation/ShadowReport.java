package io.osteon.governance.activation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a shadow release would have answered, compared with what was shown.
 *
 * @param evaluations how many cases it was evaluated with
 * @param same how many of them it would have answered alike
 * @param different how many not
 * @param failed how many it gave no answer to
 * @param rules what would have changed, by rule, the most frequent first
 * @param latest the last ones that differ or failed
 */
public record ShadowReport(
    long evaluations,
    long same,
    long different,
    long failed,
    List<RuleChange> rules,
    List<Case> latest) {
  public ShadowReport {
    rules = List.copyOf(rules);
    latest = List.copyOf(latest);
  }

  /**
   * A rule and in how many cases the shadow release would have shown it otherwise.
   *
   * @param rule id of the rule
   * @param gained cases in which only the shadow release shows it
   * @param lost cases in which only the answer showed it
   * @param changed cases in which both show it, otherwise
   */
  public record RuleChange(String rule, long gained, long lost, long changed) {}

  /**
   * A case; its evaluation leads to the rest.
   *
   * @param evaluation id of the evaluation; empty once its entry is no longer kept
   * @param at evaluation date
   * @param recordedAt when
   * @param gained rules that only the shadow release shows
   * @param lost rules that only the answer showed
   * @param changed rules that both show, otherwise
   * @param failure why the shadow release gave no answer
   */
  public record Case(
      Optional<String> evaluation,
      LocalDate at,
      Instant recordedAt,
      List<String> gained,
      List<String> lost,
      List<String> changed,
      Optional<String> failure) {
    public Case {
      gained = List.copyOf(gained);
      lost = List.copyOf(lost);
      changed = List.copyOf(changed);
    }
  }
}
