package io.osteon.evaluation;

import io.osteon.rulebase.ActionKind;
import io.osteon.rulebase.EvidenceKind;
import io.osteon.rulebase.EvidenceLevel;
import io.osteon.rulebase.Urgency;
import io.osteon.rulebase.VerificationStatus;
import java.util.List;
import java.util.Objects;

/**
 * An advice in one language.
 *
 * @param id of the rule, for example {@code BTA-08}
 * @param group of the rule, for example {@code BTA}
 * @param urgency how soon it asks for action
 * @param status recommended or deferred
 * @param title one line
 * @param text the advice; lines are separated by a line feed
 * @param evidence what sources say for it
 * @param level strength of that evidence as a whole
 * @param why what led to it
 * @param needs the data that it needs
 * @param actions what is to be done
 * @param interview the interview's statements it comes from
 * @param departure where it departs from the interview, or {@code null}
 * @param defaults what in it is a service default, or {@code null}
 * @param question the open clinical question behind it, or {@code null}
 * @param hides ids of the rules that are not shown because of it
 * @param deferredBecause what a deferred start waits for
 */
public record Recommendation(
    String id,
    String group,
    Urgency urgency,
    Status status,
    String title,
    String text,
    List<Evidence> evidence,
    EvidenceLevel level,
    List<Explanation> why,
    List<String> needs,
    List<Action> actions,
    List<String> interview,
    Departure departure,
    String defaults,
    Question question,
    List<String> hides,
    List<Deferral> deferredBecause) {
  public Recommendation {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(urgency, "urgency");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(level, "level");
    evidence = List.copyOf(evidence);
    why = List.copyOf(why);
    needs = List.copyOf(needs);
    actions = List.copyOf(actions);
    interview = List.copyOf(interview);
    hides = List.copyOf(hides);
    deferredBecause = List.copyOf(deferredBecause);
  }

  /**
   * What a source says.
   *
   * @param source id in the evidence register
   * @param citation the primary document
   * @param doi or {@code null}
   * @param kind what sort of document
   * @param jurisdiction where it applies, or {@code null}
   * @param statement what it says, or where
   * @param grade as the source gives it, or {@code null}
   * @param status whether the statement was read in the source
   */
  public record Evidence(
      String source,
      String citation,
      String doi,
      EvidenceKind kind,
      String jurisdiction,
      String statement,
      String grade,
      VerificationStatus status) {}

  /** Something to be done. */
  public record Action(ActionKind kind, String what) {}

  /** What the interview says, and what published sources say. */
  public record Departure(String interview, String published) {}

  /** An open clinical question; positions are {@code null} when only its id is given. */
  public record Question(String id, String position1, String position2) {}

  /**
   * A rule that a start of therapy waits for.
   *
   * @param id of the rule
   * @param title of the rule
   * @param text of the rule
   */
  public record Deferral(String id, String title, String text) {}
}
