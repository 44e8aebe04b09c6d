package io.osteon.evaluation;

import io.osteon.rulebase.Language;
import io.osteon.rulebase.VerificationStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
    for (int i = 0; i < evaluation.recommendations().size(); i++) {
      if (i > 0) {
        lines.add("");
      }
      recommendation(evaluation.recommendations().get(i));
    }
    missing();
    hidden();
    notes();
    lines.add("");
    lines.add(evaluation.footer());
  }

  private void heading(String caption) {
    lines.add("");
    lines.add(captions.of(caption));
    lines.add(
        "-".repeat(evaluation.language() == Language.ZH ? 16 : captions.of(caption).length()));
  }

  private void recommendation(Recommendation recommendation) {
    lines.add(
        "[%s] %s %s"
            .formatted(
                captions.urgency(recommendation.urgency()),
                recommendation.id(),
                recommendation.title()));
    recommendation.text().lines().forEach(line -> lines.add("    " + line));
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
  }

  private void labelled(String caption, String words) {
    lines.add("    " + captions.of(caption) + captions.colon() + words);
  }

  /** The conditions; each fact and each entry of the record is written once. */
  private void why(List<Explanation> why) {
    Set<String> written = new HashSet<>();
    for (Explanation explanation : why) {
      if (written.add(explanation.sentence())) {
        labelled("why", explanation.sentence());
      }
      facts(explanation, "        ", written);
    }
  }

  private void facts(Explanation explanation, String indent, Set<String> written) {
    for (Explanation.ExplainedFact fact : explanation.facts()) {
      String line = indent + "- " + fact.text() + amounts(fact);
      if (written.add(line)) {
        lines.add(line);
      }
      for (Explanation.Origin origin : fact.origins()) {
        String entry = origin.text() + " [" + origin.reference() + "]";
        if (origin.text() != null && written.add(entry)) {
          lines.add(indent + "    " + entry);
        }
      }
    }
    for (Explanation reason : explanation.because()) {
      if (written.add(reason.sentence())) {
        lines.add(indent + "    " + reason.sentence());
      }
      facts(reason, indent + "    ", written);
    }
  }

  /** The numbers that the condition compares, where the fact's own line does not say them. */
  private String amounts(Explanation.ExplainedFact fact) {
    List<String> words =
        fact.values().stream()
            .filter(value -> value.value() instanceof Number)
            .filter(value -> !fact.text().contains(value.text()))
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
