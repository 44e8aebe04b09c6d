package io.osteon.evaluation;

import io.osteon.facts.Fact;
import io.osteon.facts.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The facts of one case in words. Many conditions meet the same fact: each is put into words once.
 */
final class ToldFacts {
  private final FactWording wording;
  private final LocalDate at;
  private final Map<Source, Fact> entries = new HashMap<>();
  private final IdentityHashMap<Fact, Told> told = new IdentityHashMap<>();

  /** A fact in words, with the entries of the input behind it. */
  record Told(String text, List<Explanation.Origin> origins) {}

  /**
   * Begins with nothing told.
   *
   * @param recorded the recorded facts, among which the entries behind computed ones are found
   * @param at the evaluation date
   */
  ToldFacts(FactWording wording, List<Fact> recorded, LocalDate at) {
    this.wording = wording;
    this.at = at;
    for (Fact fact : recorded) {
      for (Source source : fact.sources()) {
        entries.putIfAbsent(source, fact);
      }
    }
  }

  /** A fact in words. */
  String text(Fact fact) {
    return wording.line(fact, at);
  }

  /** A fact with what is behind it. */
  Told tell(Fact fact) {
    Told known = told.get(fact);
    if (known == null) {
      known = new Told(text(fact), origins(fact));
      told.put(fact, known);
    }
    return known;
  }

  private List<Explanation.Origin> origins(Fact fact) {
    List<Explanation.Origin> origins = new ArrayList<>(fact.sources().size());
    for (Source source : fact.sources()) {
      origins.add(origin(fact, source));
    }
    return List.copyOf(origins);
  }

  private Explanation.Origin origin(Fact fact, Source source) {
    Fact entry = entries.get(source);
    String text = entry == null || entry.equals(fact) ? null : tell(entry).text();
    return new Explanation.Origin(source.reference(), text);
  }
}
