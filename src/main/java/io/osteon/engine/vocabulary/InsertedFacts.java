package io.osteon.engine.vocabulary;

import io.osteon.facts.AntiresorptiveContext;
import io.osteon.facts.DenosumabContext;
import io.osteon.facts.FirstDoseContext;
import io.osteon.facts.Source;
import io.osteon.facts.StartExclusion;
import io.osteon.facts.StartIndicated;
import java.util.List;

/** Facts that rules insert; rules may make them from one text. */
final class InsertedFacts {

  private InsertedFacts() {}

  static List<FactType> types() {
    return List.of(
        startExclusion(),
        startIndicated(),
        firstDoseContext(),
        antiresorptiveContext(),
        denosumabContext());
  }

  private static FactType startExclusion() {
    return FactType.inserted(StartExclusion.class)
        .constructor("reason", StartExclusion::new)
        .field("reason", String.class, StartExclusion::reason)
        .list("sources", Source.class, StartExclusion::sources)
        .build();
  }

  private static FactType startIndicated() {
    return FactType.inserted(StartIndicated.class)
        .constructor("rule", StartIndicated::new)
        .field("rule", String.class, StartIndicated::rule)
        .list("sources", Source.class, StartIndicated::sources)
        .build();
  }

  private static FactType firstDoseContext() {
    return FactType.inserted(FirstDoseContext.class)
        .constructor("reason", FirstDoseContext::new)
        .field("reason", String.class, FirstDoseContext::reason)
        .list("sources", Source.class, FirstDoseContext::sources)
        .build();
  }

  private static FactType antiresorptiveContext() {
    return FactType.inserted(AntiresorptiveContext.class)
        .constructor("reason", AntiresorptiveContext::new)
        .field("reason", String.class, AntiresorptiveContext::reason)
        .list("sources", Source.class, AntiresorptiveContext::sources)
        .build();
  }

  private static FactType denosumabContext() {
    return FactType.inserted(DenosumabContext.class)
        .constructor("reason", DenosumabContext::new)
        .field("reason", String.class, DenosumabContext::reason)
        .list("sources", Source.class, DenosumabContext::sources)
        .build();
  }
}
