package io.osteon.platform;

import io.osteon.engine.ActiveRules;
import io.osteon.engine.Limits;
import io.osteon.evaluation.Evaluator;
import io.osteon.rulebase.Problem;
import io.osteon.rulebase.RuleBaseFiles;
import io.osteon.verification.RuleBaseVerification;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The rule base that answers now, and those that answered before. */
@Startup
@ApplicationScoped
public class RuleBaseService {
  private static final int REMEMBERED = 4;

  private final RuleBaseArchive archive;
  private final Limits limits;
  private final ActiveRules<Evaluator> active;
  private final Map<String, Evaluator> earlier =
      Collections.synchronizedMap(
          new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Evaluator> eldest) {
              return size() > REMEMBERED;
            }
          });

  /**
   * Loads the rule base that the settings name, or the shipped one, and keeps a copy of it.
   *
   * @throws StartFailure if it cannot be read or has errors
   */
  public RuleBaseService(ServiceConfiguration configuration, RuleBaseArchive archive) {
    this.archive = archive;
    this.limits = RuleBaseStart.limits(configuration);
    RuleBaseStart.Opened opened = RuleBaseStart.open(configuration);
    this.active = new ActiveRules<>(kept(opened.files(), usable(opened.verification())));
  }

  /** An evaluator whose rule base is archived, so that whatever it answers can be replayed. */
  private Evaluator kept(RuleBaseFiles files, Evaluator evaluator) {
    archive.keep(evaluator.ruleBase().version(), files);
    return evaluator;
  }

  /**
   * Puts another rule base in force. It is built beside the one that answers; evaluations that have
   * begun end with theirs.
   *
   * @throws StartFailure if it has errors; the one in force stays
   * @throws io.osteon.journal.JournalUnavailableException if it cannot be archived; the one in
   *     force stays
   */
  public void activate(RuleBaseFiles files) {
    active.swap(kept(files, evaluator(files)));
  }

  private Evaluator evaluator(RuleBaseFiles files) {
    return usable(RuleBaseVerification.of(files, limits));
  }

  private static Evaluator usable(RuleBaseVerification verification) {
    return verification
        .evaluator()
        .orElseThrow(
            () ->
                new StartFailure(
                    "the rule base has errors; the first: "
                        + verification.problems().stream()
                            .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                            .findFirst()
                            .map(Problem::toString)
                            .orElse("unknown"),
                    null));
  }

  /** What evaluates cases now. */
  public Evaluator active() {
    return active.current();
  }

  /**
   * The evaluator of the rule base with that content hash, if it is active or archived.
   *
   * @throws io.osteon.journal.JournalUnavailableException if it is not active and the database is
   *     away
   */
  public Optional<Evaluator> byHash(String hash) {
    Evaluator current = active();
    if (hash.equals(current.ruleBase().hash())) {
      return Optional.of(current);
    }
    Evaluator known = earlier.get(hash);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Evaluator> found = archive.find(hash).map(this::evaluator);
    found.ifPresent(evaluator -> earlier.put(hash, evaluator));
    return found;
  }
}
