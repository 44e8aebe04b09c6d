package io.osteon.web.evaluation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The fixed words of the page of an evaluation in English; those in Chinese are in
 * messages/evaluation_zh.properties.
 */
@MessageBundle("evaluation")
public interface EvaluationWords {
  @Message("Evaluation")
  String evaluation();

  @Message("Evaluated for")
  String evaluatedFor();

  @Message("Rule base")
  String ruleBase();

  @Message("Recommendations")
  String recommendations();

  @Message("No rule applies. That is no clearance: see what is missing.")
  String noRuleApplies();

  @Message("critical")
  String critical();

  @Message("warning")
  String warning();

  @Message("information")
  String info();

  @Message("Deferred until settled:")
  String deferred();

  @Message("To do")
  String toDo();

  @Message("Why")
  String why();

  @Message("Source")
  String source();

  @Message("Threshold")
  String threshold();

  @Message("Evidence")
  String evidence();

  @Message("to be verified")
  String toVerify();

  @Message("Interview and published sources differ")
  String departure();

  @Message("Interview")
  String interview();

  @Message("Published")
  String published();

  @Message("Open clinical question")
  String question();

  @Message("Service defaults")
  String defaults();

  @Message("Missing data")
  String missing();

  @Message("Not shown, since something more important covers it")
  String hidden();

  @Message("Computed from the record")
  String computed();

  @Message("Notes on the input")
  String notes();

  @Message("This page words the evaluation anew; the answer that was sent is")
  String wordedAnew();

  @Message("here")
  String here();

  @Message("There is no such evaluation.")
  String notFound();

  @Message("The evaluation cannot be shown now: the database cannot be reached.")
  String unavailable();

  @Message("The rule base of this evaluation is not archived.")
  String notArchived();
}
