package io.osteon.platform;

import io.osteon.mdt.BoardEvent;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Tells this replica's pages what has changed on the board, on whichever replica. */
@ApplicationScoped
public class BoardEvents {

  /** What changes in a meeting from now on; ends when the service ends. */
  public Multi<BoardEvent> of(UUID meeting) {
    return Multi.createFrom().empty();
  }
}
