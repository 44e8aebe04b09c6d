package io.osteon.web.draft;

import io.osteon.authoring.assistance.Assistance;
import io.osteon.authoring.overview.ParameterEffects;
import io.osteon.authoring.sentence.RuleSentences;
import io.osteon.engine.RuleCompiler;
import io.osteon.engine.RuleModel;
import io.osteon.engine.vocabulary.Vocabulary;
import io.osteon.evaluation.Evaluator;
import io.osteon.rulebase.AdviceRule;
import io.osteon.rulebase.Draft;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.ParameterSet;
import io.osteon.rulebase.Problem;
import io.osteon.rulebase.RuleBaseFiles;
import io.osteon.rulebase.RuleBaseLoader;
import io.osteon.verification.RuleBaseVerification;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What pages read out of one content of a draft; each part is worked out when it is first asked
 * for. Safe for use by many threads.
 */
public final class DraftReading {
  private final RuleBaseFiles files;
  private Draft draft;
  private List<RuleModel> models;
  private RuleBaseVerification verification;
  private Assistance assistance;

  /** Of its own, so that the other parts need not wait while the test patients are read. */
  private final Object effectsLock = new Object();

  private final AtomicBoolean preparing = new AtomicBoolean();
  private ParameterEffects effects;
  private List<ScenarioLine> scenarios;
  private List<ScenarioResult> results;
  private final Map<Language, RuleSentences> sentences = new EnumMap<>(Language.class);

  DraftReading(RuleBaseFiles files) {
    this.files = files;
  }

  /** The whole rule base with the change in it. */
  public RuleBaseFiles files() {
    return files;
  }

  /** What can be read, however wrong. */
  public synchronized Draft draft() {
    if (draft == null) {
      draft = RuleBaseLoader.load(files).draft();
    }
    return draft;
  }

  /** The words of a rule, however wrong. */
  public Optional<AdviceRule> rule(String id) {
    return draft().advice().stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  /** What the DRL rules say; empty when the logic has errors. */
  public synchronized List<RuleModel> models() {
    if (models == null) {
      ParameterSet parameters = new ParameterSet(draft().parameters());
      models =
          RuleCompiler.compile(draft().logic(), parameters, Vocabulary.clinical())
              .rules()
              .map(rules -> rules.models())
              .orElse(List.of());
    }
    return models;
  }

  private synchronized RuleBaseVerification verification() {
    if (verification == null) {
      verification = RuleBaseVerification.of(files);
    }
    return verification;
  }

  /** Everything that is wrong. */
  public List<Problem> problems() {
    return verification().problems();
  }

  /** The rule base ready for use; empty when it has errors. */
  public Optional<Evaluator> evaluator() {
    return verification().evaluator();
  }

  /** Help on its files. */
  public synchronized Assistance assistance() {
    if (assistance == null) {
      assistance = Assistance.of(files);
    }
    return assistance;
  }

  /** The rules in words; empty when the rule base has errors. */
  public Optional<RuleSentences> sentences(Language language) {
    return evaluator().map(evaluator -> said(evaluator, language));
  }

  private synchronized RuleSentences said(Evaluator evaluator, Language language) {
    return sentences.computeIfAbsent(
        language, wanted -> RuleSentences.of(evaluator.ruleBase(), wanted));
  }

  /** What values of parameters change; empty when the rule base has errors. */
  public Optional<ParameterEffects> effects() {
    synchronized (effectsLock) {
      if (effects == null && evaluator().isPresent()) {
        effects = ParameterEffects.of(evaluator().get());
      }
      return Optional.ofNullable(effects);
    }
  }

  /**
   * Begins to read the test patients for {@link #effects()}, on a thread of its own: whoever opens
   * a rule with a parameter may move it next, and the first move would take a second or more.
   */
  public void prepareEffects() {
    if (preparing.compareAndSet(false, true)) {
      Thread thread = new Thread(this::effects, "parameter-effects");
      thread.setDaemon(true);
      thread.setPriority(Thread.MIN_PRIORITY);
      thread.start();
    }
  }

  /** The test patients, in the order of the files. */
  public synchronized List<ScenarioLine> scenarios() {
    if (scenarios == null) {
      scenarios = ScenarioLine.all(files);
    }
    return scenarios;
  }

  /** What came of the test patients; empty when the rule base has errors. */
  public synchronized List<ScenarioResult> results() {
    if (results == null) {
      results = evaluator().map(it -> ScenarioResult.all(this, it)).orElse(List.of());
    }
    return results;
  }
}
