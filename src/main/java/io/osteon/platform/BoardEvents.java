package io.osteon.platform;

import io.agroal.api.AgroalDataSource;
import io.osteon.governance.store.DatabaseUnavailableException;
import io.osteon.mdt.BoardChanges;
import io.osteon.mdt.BoardEvent;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Tells this replica's pages what has changed on the board, on whichever replica: at once when it
 * is announced, and within a second when the announcement does not come. Changes are rows, so that
 * none is lost while the database is away or a page is.
 */
@ApplicationScoped
public class BoardEvents {
  private static final Logger LOG = Logger.getLogger("osteon.board");
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration END = Duration.ofSeconds(2);

  /** Changes that may wait for a page that does not read; it then begins anew. */
  private static final int WAITING = 1000;

  private record Subscriber(UUID meeting, MultiEmitter<? super BoardEvent> emitter) {}

  private final BoardChanges changes;
  private final ChannelListener listener;
  private final Set<Subscriber> subscribers = ConcurrentHashMap.newKeySet();
  private final Thread thread = new Thread(this::run, "board-events");
  private volatile boolean stopped;
  private long last = -1;
  private boolean failing;

  /** Follows the changes of a database. */
  public BoardEvents(BoardChanges changes, AgroalDataSource dataSource) {
    this.changes = changes;
    this.listener = new ChannelListener(dataSource, BoardChanges.CHANNEL);
  }

  void start(@Observes ServiceOpen event) {
    thread.setDaemon(true);
    thread.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopped = true;
    listener.close();
    thread.interrupt();
    thread.join(END.toMillis());
    subscribers.forEach(subscriber -> subscriber.emitter().complete());
  }

  /** The number of the newest change: a page that was made after it asks for those that follow. */
  public long last() {
    return changes.last();
  }

  /** What changes in a meeting from now on; ends when the service ends. */
  public Multi<BoardEvent> of(UUID meeting) {
    return of(meeting, Long.MAX_VALUE);
  }

  /**
   * What has changed in a meeting after a change, and what changes from now on; ends when the
   * service ends. A change may come twice.
   *
   * @param since the number of the last change that is known
   */
  public Multi<BoardEvent> of(UUID meeting, long since) {
    return Multi.createFrom()
        .emitter(emitter -> subscribe(new Subscriber(meeting, emitter), since), WAITING);
  }

  private void subscribe(Subscriber subscriber, long since) {
    subscribers.add(subscriber);
    subscriber.emitter().onTermination(() -> subscribers.remove(subscriber));
    if (since < Long.MAX_VALUE) {
      changes.after(subscriber.meeting(), since).forEach(subscriber.emitter()::emit);
    }
    if (stopped) {
      subscriber.emitter().complete();
    }
  }

  private void run() {
    while (!stopped) {
      try {
        round();
        listener.await(POLL);
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        if (ends()) {
          return;
        }
        LOG.error("Changes of the board cannot be listened for; it is tried again.", e);
      }
    }
  }

  /** The service ends, or has failed to start. */
  private boolean ends() {
    ArcContainer container = Arc.container();
    return stopped || container == null || !container.isRunning();
  }

  /** Others tell that the database is away; what has changed meanwhile is told when it is back. */
  private void round() {
    try {
      look();
      failing = false;
    } catch (DatabaseUnavailableException e) {
      LOG.debug("The database is away: changes of the board are not heard.");
    } catch (RuntimeException e) {
      if (!failing && !ends()) {
        failing = true;
        LOG.warnf("Changes of the board cannot be followed; it is tried again: %s", e.getMessage());
      }
    }
  }

  private void look() {
    if (last < 0) {
      last = changes.last();
      return;
    }
    for (List<BoardEvent> next = changes.after(last); !next.isEmpty(); next = changes.after(last)) {
      next.forEach(this::tell);
      last = next.get(next.size() - 1).number();
    }
  }

  private void tell(BoardEvent event) {
    for (Subscriber subscriber : subscribers) {
      if (subscriber.meeting().equals(event.meeting())) {
        subscriber.emitter().emit(event);
      }
    }
  }
}
