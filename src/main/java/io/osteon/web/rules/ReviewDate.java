package io.osteon.web.rules;

import io.osteon.governance.release.Release;
import io.osteon.governance.release.ReleaseCatalogue;
import io.osteon.governance.release.ReleaseRefusedException;
import io.osteon.governance.store.DatabaseUnavailableException;
import io.osteon.governance.store.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** When the content of a release is to be reviewed again. */
@ApplicationScoped
public class ReviewDate {
  private final ReleaseCatalogue releases;
  private final Transactions transactions;
  private final Clock clock = Clock.systemUTC();

  /** Dates of releases. */
  public ReviewDate(ReleaseCatalogue releases, Transactions transactions) {
    this.releases = releases;
    this.transactions = transactions;
  }

  /** The date of a release; empty where no release can be believed or the database is away. */
  Optional<LocalDate> of(String version) {
    try {
      return transactions.read(handle -> releases.find(handle, version)).map(Release::nextReviewOn);
    } catch (ReleaseRefusedException | DatabaseUnavailableException e) {
      return Optional.empty();
    }
  }

  /** It has passed. */
  boolean isOverdue(LocalDate date) {
    return date.isBefore(LocalDate.now(clock));
  }
}
