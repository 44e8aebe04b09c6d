package io.osteon.web.mdt.board;

import io.osteon.evaluation.Decision;
import io.osteon.evaluation.Evaluator;
import io.osteon.evaluation.alternatives.Alternatives;
import io.osteon.evaluation.alternatives.SmallestChanges;
import io.osteon.platform.BoardEvaluations;
import io.osteon.rulebase.Key;
import io.osteon.rulebase.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Searches what would change a case and what its missing data would decide. A board opens a case
 * all at once: the first who asks searches, for both languages, and the others get what was found.
 */
@ApplicationScoped
public class AlternativesViews {
  /**
   * A search takes 50 to 400 ms, many times that on a machine that is busy; it must have an end.
   */
  private static final Duration AT_MOST = Duration.ofSeconds(20);

  /** Searches that are kept: about the agendas of two meetings, some kilobytes each. */
  private static final int KEPT = 32;

  private final BoardEvaluations evaluations;
  private final Map<Searched, FutureTask<Map<Language, AlternativesView>>> found =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(
            Map.Entry<Searched, FutureTask<Map<Language, AlternativesView>>> eldest) {
          return size() > KEPT;
        }
      };

  /** Searches with the rule bases of the service. */
  public AlternativesViews(BoardEvaluations evaluations) {
    this.evaluations = evaluations;
  }

  /** What a search depends on; a record and a rule base never change. */
  private record Searched(UUID patientCase, int record, LocalDate at, String ruleBaseHash) {}

  /** What was found for a case, or is now. */
  AlternativesView of(UUID patientCase, CaseViews.Judged judged, Language language) {
    Searched searched =
        new Searched(
            patientCase,
            judged.document().number(),
            judged.at(),
            judged.evaluator().ruleBase().hash());
    FutureTask<Map<Language, AlternativesView>> search;
    synchronized (found) {
      search = found.computeIfAbsent(searched, none -> new FutureTask<>(() -> search(judged)));
    }
    search.run(); // does nothing where somebody else has begun
    try {
      AlternativesView view = search.get().get(language);
      if (!view.whole()) {
        forget(searched, search);
      }
      return view;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while another request searches", e);
    } catch (ExecutionException e) {
      forget(searched, search);
      if (e.getCause() instanceof RuntimeException refused) {
        throw refused;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private void forget(Searched searched, FutureTask<Map<Language, AlternativesView>> search) {
    synchronized (found) {
      found.remove(searched, search);
    }
  }

  private Map<Language, AlternativesView> search(CaseViews.Judged judged) {
    Evaluator evaluator = judged.evaluator();
    Decision decision = evaluations.decide(evaluator, judged.document(), judged.at());
    Alternatives alternatives = Alternatives.of(evaluator, decision, AT_MOST);
    WhatIfForm form = new WhatIfForm(decision.patientCase(), evaluator.ruleBase().terminology());
    Map<Language, AlternativesView> views = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      views.put(
          language,
          new AlternativesView(
              MissingView.of(alternatives.completeness(language), evaluator.ruleBase(), language),
              suggestions(alternatives.smallestChanges(language), form),
              alternatives.isWhole()));
    }
    return views;
  }

  private static List<AlternativesView.Suggestion> suggestions(
      SmallestChanges changes, WhatIfForm form) {
    return changes.changes().stream()
        .map(
            each ->
                new AlternativesView.Suggestion(
                    Key.of(each.urgency()),
                    each.words(),
                    each.effect(),
                    each.also(),
                    AlternativesView.FilledField.of(form.fields(each.change()))))
        .toList();
  }
}
