package io.osteon.evaluation;

import io.osteon.rulebase.Language;
import io.osteon.rulebase.VerificationStatus;
import java.util.ArrayList;
import java.util.List;

/** Writes an answer as plain text that a clinician can read, in the language of the answer. */
public final class EvaluationText {
  private static final int HASH_DIGITS = 12;

  private final Evaluation evaluation;
  private final Captions captions;
  private final List<String> lines = new ArrayList<>();

  private EvaluationText(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.captions = new Captions(evaluation.language());
  }

  /** The answer as lines that each end with a line feed. */
  public static String of(Evaluation evaluation) {
    EvaluationText text = new EvaluationText(evaluation);
    text.write();
    return String.join("\n", text.lines) + "\n";
  }

  private void write() {
    lines.add(
        "%s %s · %s %s (%s)"
            .formatted(
                captions.of("evaluated"),
                evaluation.at(),
                captions.of("rule base"),
                evaluation.release().version(),
                evaluation.release().hash().substring(0, HASH_DIGITS)));
    heading("derived");
    lines.addAll(evaluation.summary());
    heading("recommendations");
    if (evaluation.recommendations().isEmpty()) {
      lines.add(captions.of("none"));
    }
    evaluation.recommendations().forEach(this::recommendation);
    missing();
    hidden();
    notes();
    lines.add("");
    lines.add(evaluation.footer());
  }

  private void heading(String caption) {
    lines.add("");
    lines.add(captions.of(caption));
    lines.add("-".repeat(evaluation.language() == Language.ZH ? 16 : captions.of(caption).length()));
  }

  private void recommendation(Recommendation recommendation) {
    lines.add(
        "[%s] %s %s"
            .formatted(
                captions.urgency(recommendation.urgency()),
                recommendation.id(),
                recommendation.title()));
    for (String line : recommendation.text().split("\n")) {
      lines.add("    " + line);
    }
    for (Recommendation.Deferral reason : recommendation.deferredBecause()) {
      labelled("deferred", "%s %s".formatted(reason.id(), reason.title()));
    }
    recommendation.actions().forEach(action -> labelled("do", action.what()));
    why(recommendation.why());
    recommendation.evidence().forEach(this::evidence);
    if (recommendation.departure() != null) {
      labelled("interview", recommendation.departure().interview());
      labelled("published", recommendation.departure().published());
    }
    lines.add("");
  }

  private void labelled(String caption, String words) {
    lines.add("    " + captions.of(caption) + captions.colon() + words);
  }

  private void why(List<Explanation> why) {
    for (Explanation explanation : why) {
      labelled("why", explanation.sentence());
      for (Explanation.ExplainedFact fact : explanation.facts()) {
        lines.add("        - " + fact.text() + values(fact));
        for (Explanation.Origin origin : fact.origins()) {
          if (origin.text() != null) {
            lines.add("            " + origin.text() + " [" + origin.reference() + "]");
          }
        }
      }
    }
  }

  private String values(Explanation.ExplainedFact fact) {
    List<String> words =
        fact.values().stream()
            .map(value -> value.name() + " " + value.text())
            .distinct()
            .toList();
    return words.isEmpty() ? "" : " (" + String.join(captions.comma(), words) + ")";
  }

  private void evidence(Recommendation.Evidence evidence) {
    String grade = evidence.grade() == null ? "" : " [" + evidence.grade() + "]";
    String status =
        evidence.status() == VerificationStatus.TO_VERIFY
            ? " (" + captions.of("to verify") + ")"
            : "";
    labelled("evidence", evidence.statement() + grade + status + " — " + evidence.citation());
  }

  private void missing() {
    if (!evaluation.missing().isEmpty()) {
      heading("missing");
      evaluation.missing().forEach(missing -> lines.add(missing.rule() + " " + missing.text()));
    }
  }

  private void hidden() {
    if (!evaluation.hidden().isEmpty()) {
      heading("hidden");
      for (Evaluation.Hidden hidden : evaluation.hidden()) {
        lines.add(
            "%s %s (%s %s)"
                .formatted(
                    hidden.id(),
                    hidden.title(),
                    captions.of("hidden by"),
                    String.join(captions.comma(), hidden.hiddenBy())));
      }
    }
  }

  private void notes() {
    if (!evaluation.notes().isEmpty()) {
      heading("notes");
      evaluation
          .notes()
          .forEach(note -> lines.add((note.location() + " " + note.message()).strip()));
    }
  }
}
