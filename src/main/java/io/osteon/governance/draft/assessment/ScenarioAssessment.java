package io.osteon.governance.draft.assessment;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.engine.EvaluationLimitException;
import io.osteon.evaluation.Evaluator;
import io.osteon.intake.InvalidInputException;
import io.osteon.rulebase.AdviceRule;
import io.osteon.rulebase.RuleBaseFiles;
import io.osteon.verification.ScenarioOutcome;
import io.osteon.verification.ScenarioRunner;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Runs the test patients of a draft. The result is {@code {"passed", "failed", "unreadable",
 * "failures": [{"file", "line", "id", "messages"}], "truncated", "unseen": [ids of rules that no
 * test patient shows]}}.
 */
public final class ScenarioAssessment implements AssessmentJob {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int LISTED = 200;

  /** So many test patients may reach the limits of an evaluation; the others are not run then. */
  private static final int MOST_UNBOUNDED = 10;

  private final RuleBaseChecks checks;

  /** Test patients, run within the limits of the checks. */
  public ScenarioAssessment(RuleBaseChecks checks) {
    this.checks = checks;
  }

  /** A line of a scenario file. */
  private record Line(String file, int number, String text) {}

  @Override
  public Finding run(Subject subject, AssessmentProgress progress) throws InterruptedException {
    progress.at(0, "compiling");
    Evaluator evaluator = checks.evaluator(subject.files());
    Run run = new Run(evaluator);
    List<Line> lines = lines(subject.files());
    for (int i = 0; i < lines.size(); i++) {
      if (Thread.interrupted()) {
        throw new InterruptedException("the test patients were stopped");
      }
      run.judge(lines.get(i));
      progress.at(
          (i + 1) * 100 / lines.size(), "test patient %d of %d".formatted(i + 1, lines.size()));
    }
    return new Finding("", run.result());
  }

  private static List<Line> lines(RuleBaseFiles files) {
    List<Line> lines = new ArrayList<>();
    for (String file : files.under("scenarios")) {
      List<String> texts = new String(files.bytes(file), StandardCharsets.UTF_8).lines().toList();
      for (int i = 0; i < texts.size(); i++) {
        if (!texts.get(i).isBlank()) {
          lines.add(new Line(file, i + 1, texts.get(i)));
        }
      }
    }
    return lines;
  }

  /** The counts and failures of one run. */
  private static final class Run {
    private final Evaluator evaluator;
    private final ScenarioRunner runner;
    private final ArrayNode failures = MAPPER.createArrayNode();
    private final Set<String> seen = new HashSet<>();
    private int passed;
    private int failed;
    private int unreadable;
    private int unbounded;

    Run(Evaluator evaluator) {
      this.evaluator = evaluator;
      this.runner = new ScenarioRunner(evaluator);
    }

    void judge(Line line) {
      if (unbounded == MOST_UNBOUNDED) {
        failed++;
        list(
            line,
            ScenarioRunner.idOf(line.text()),
            List.of(
                "not run, since %d test patients before it reached the limits of an evaluation"
                    .formatted(MOST_UNBOUNDED)));
        return;
      }
      try {
        ScenarioOutcome outcome = runner.run(line.text());
        seen.addAll(outcome.fired());
        if (outcome.passed()) {
          passed++;
        } else {
          failed++;
          list(line, outcome.id(), outcome.failures());
        }
      } catch (InvalidInputException e) {
        unreadable++;
        list(
            line,
            "",
            e.violations().stream().map(v -> (v.pointer() + " " + v.expected()).strip()).toList());
      } catch (EvaluationLimitException e) {
        failed++;
        unbounded++;
        list(line, ScenarioRunner.idOf(line.text()), List.of(String.valueOf(e.getMessage())));
      }
    }

    private void list(Line line, String id, List<String> messages) {
      if (failures.size() < LISTED) {
        ObjectNode failure = failures.addObject();
        failure.put("file", line.file());
        failure.put("line", line.number());
        failure.put("id", id);
        ArrayNode texts = failure.putArray("messages");
        messages.forEach(texts::add);
      }
    }

    ObjectNode result() {
      ObjectNode result = MAPPER.createObjectNode();
      result.put("passed", passed);
      result.put("failed", failed);
      result.put("unreadable", unreadable);
      result.set("failures", failures);
      result.put("truncated", failures.size() < failed + unreadable);
      ArrayNode unseen = result.putArray("unseen");
      evaluator.ruleBase().advice().all().stream()
          .map(AdviceRule::id)
          .filter(id -> !seen.contains(id))
          .sorted()
          .forEach(unseen::add);
      return result;
    }
  }
}
