package io.osteon.platform;

import io.osteon.evaluation.Evaluator;
import io.osteon.governance.release.Release;
import io.osteon.governance.release.ReleaseCatalogue;
import io.osteon.governance.release.ReleaseRefusedException;
import io.osteon.governance.store.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When the releases that answer are to be reviewed again. Who answers a case asks here without
 * waiting for the database: the dates were learned when the release was put in force.
 */
@ApplicationScoped
public class ReviewDates {
  private final ReleaseCatalogue releases;
  private final Transactions transactions;
  private final Map<String, Optional<LocalDate>> byHash = new ConcurrentHashMap<>();

  /** Dates of releases. */
  public ReviewDates(ReleaseCatalogue releases, Transactions transactions) {
    this.releases = releases;
    this.transactions = transactions;
  }

  /**
   * The date of a release; empty where the rule base is no release, and while the database has been
   * away since the start.
   *
   * @param hash content hash of the rule base
   */
  public Optional<LocalDate> of(String hash) {
    return byHash.getOrDefault(hash, Optional.empty());
  }

  /**
   * Learns the dates of what is in force, each once, and forgets those of what no longer is.
   *
   * @throws io.osteon.governance.store.DatabaseUnavailableException if the database is away
   */
  void learn(Stream<Evaluator> inForce) {
    Set<String> hashes =
        inForce.map(evaluator -> evaluator.ruleBase().hash()).collect(Collectors.toSet());
    byHash.keySet().retainAll(hashes);
    for (String hash : hashes) {
      if (!byHash.containsKey(hash)) {
        byHash.put(hash, find(hash));
      }
    }
  }

  /** A release that cannot be believed says nothing; that it is refused is told elsewhere. */
  private Optional<LocalDate> find(String hash) {
    try {
      return transactions
          .read(handle -> releases.findByHash(handle, hash))
          .map(Release::nextReviewOn);
    } catch (ReleaseRefusedException e) {
      return Optional.empty();
    }
  }
}
