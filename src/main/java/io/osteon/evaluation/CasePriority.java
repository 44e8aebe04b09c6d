package io.osteon.evaluation;

import io.osteon.rulebase.Urgency;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How soon a board should take a case, by what the rules say about it. {@link #ORDER} puts first:
 *
 * <ol>
 *   <li>by standing: a case that cannot be judged (nobody knows how urgent it is), then
 *       emergencies, then by the highest urgency;
 *   <li>of the same standing, cases in which a rule of the group MDT says so: it calls surgeons and
 *       radiation oncologists, who are in the room, where others hold or change an order;
 *   <li>then those with more recommendations of that standing, then of each lesser urgency.
 * </ol>
 *
 * <p>A deferred start asks for nothing now and does not count. Equal cases compare as equal:
 * whoever sorts stably leaves them as they stand. Words are not looked at, so that the order is the
 * same in each language.
 *
 * @param standing by what is most urgent
 * @param callsBoard a rule of the group MDT is among those that give the standing
 * @param emergencies how many recommendations are emergencies
 * @param critical how many are critical, emergencies included
 * @param warnings how many warn
 * @param informing how many are for awareness
 * @param leading id of the rule that gives the standing, the first in display order; empty where
 *     there is none
 */
public record CasePriority(
    Standing standing,
    boolean callsBoard,
    int emergencies,
    int critical,
    int warnings,
    int informing,
    String leading) {
  /** What a board takes first comes first. */
  public static final Comparator<CasePriority> ORDER =
      Comparator.comparing(CasePriority::standing)
          .thenComparing(priority -> !priority.callsBoard())
          .thenComparing(CasePriority::emergencies, Comparator.reverseOrder())
          .thenComparing(CasePriority::critical, Comparator.reverseOrder())
          .thenComparing(CasePriority::warnings, Comparator.reverseOrder())
          .thenComparing(CasePriority::informing, Comparator.reverseOrder());

  private static final String BOARD_GROUP = "MDT";

  /** What is most urgent about a case; the first comes first. */
  public enum Standing {
    /** The record cannot be judged by the rules that are in force. */
    NOT_JUDGED,
    /** The patient is treated now, whatever else is planned. */
    EMERGENCY,
    CRITICAL,
    WARNING,
    INFO,
    /** Nothing is recommended now. */
    NONE
  }

  public CasePriority {
    Objects.requireNonNull(standing, "standing");
    Objects.requireNonNull(leading, "leading");
  }

  /** A case that cannot be judged. */
  public static CasePriority notJudged() {
    return new CasePriority(Standing.NOT_JUDGED, false, 0, 0, 0, 0, "");
  }

  /** A case of which these rules are shown, in display order. */
  public static CasePriority of(List<DecidedRule> shown) {
    List<DecidedRule> now = shown.stream().filter(CasePriority::isForNow).toList();
    Standing standing =
        now.stream()
            .map(CasePriority::standingOf)
            .min(Comparator.naturalOrder())
            .orElse(Standing.NONE);
    List<DecidedRule> giving = now.stream().filter(rule -> standingOf(rule) == standing).toList();
    Optional<DecidedRule> ofBoard =
        giving.stream().filter(rule -> rule.rule().group().equals(BOARD_GROUP)).findFirst();
    return new CasePriority(
        standing,
        ofBoard.isPresent(),
        (int) now.stream().filter(rule -> standingOf(rule) == Standing.EMERGENCY).count(),
        count(now, Urgency.CRITICAL),
        count(now, Urgency.WARNING),
        count(now, Urgency.INFO),
        ofBoard.or(() -> giving.stream().findFirst()).map(DecidedRule::id).orElse(""));
  }

  private static boolean isForNow(DecidedRule rule) {
    return rule.status() != Status.DEFERRED;
  }

  private static int count(List<DecidedRule> rules, Urgency urgency) {
    return (int) rules.stream().filter(rule -> rule.urgency() == urgency).count();
  }

  private static Standing standingOf(DecidedRule rule) {
    return switch (rule.urgency()) {
      case CRITICAL -> rule.rule().emergency() ? Standing.EMERGENCY : Standing.CRITICAL;
      case WARNING -> Standing.WARNING;
      case INFO -> Standing.INFO;
    };
  }

  /** How many recommendations give the standing. */
  public int giving() {
    return switch (standing) {
      case EMERGENCY -> emergencies;
      case CRITICAL -> critical;
      case WARNING -> warnings;
      case INFO -> informing;
      case NOT_JUDGED, NONE -> 0;
    };
  }
}
