package io.osteon.platform;

import io.osteon.journal.Journal;
import io.osteon.journal.JournalDrain;
import io.osteon.journal.JournalSpool;
import io.osteon.journal.PostgresJournalStore;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;

/** Opens the journal when the service starts and closes it when it stops. */
@Startup
@ApplicationScoped
public class JournalHolder {
  private final JournalSpool spool;
  private final JournalDrain drain;
  private final Journal journal;

  /**
   * Opens the spool below the data folder and starts to store what waits there.
   *
   * @throws StartFailure if it cannot be opened
   */
  public JournalHolder(ServiceConfiguration configuration, PostgresJournalStore store) {
    Path folder = configuration.data().resolve("journal");
    try {
      spool = JournalSpool.open(folder);
    } catch (IOException e) {
      throw new StartFailure(
          "the journal %s cannot be opened: %s".formatted(folder, Surroundings.reason(e, folder)),
          e);
    }
    drain = JournalDrain.start(spool, store, configuration.journal().drainInterval());
    journal = new Journal(spool, store);
  }

  /** The journal. */
  @Produces
  @Singleton
  Journal journal() {
    return journal;
  }

  void stop(@Observes ShutdownEvent event) throws IOException {
    drain.close();
    spool.close();
  }
}
