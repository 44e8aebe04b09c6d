package io.osteon.governance.activation;

import io.osteon.accounts.Actor;
import io.osteon.accounts.Role;
import io.osteon.governance.NotAllowedException;
import io.osteon.governance.NotFoundException;
import io.osteon.governance.activation.ActivationEnd.Kind;
import io.osteon.governance.audit.AuditTrail;
import io.osteon.governance.store.StaleVersionException;
import io.osteon.governance.store.StoredText;
import io.osteon.governance.store.Transactions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Decides what is in force. Each decision is one transaction with its audit entry, and announced to
 * all replicas when it is committed.
 */
public final class Activations {
  /** The channel of PostgreSQL on which a decision is announced. */
  public static final String CHANNEL = ActivationTable.CHANNEL;

  private static final int REASON_LENGTH = 2000;

  private final Transactions transactions;
  private final ReleaseLookup releases;
  private final ActivationAudit audit;

  /** Activations of those releases, with an audit entry for each decision. */
  public Activations(Transactions transactions, AuditTrail trail, ReleaseLookup releases) {
    this.transactions = transactions;
    this.releases = releases;
    this.audit = new ActivationAudit(trail);
  }

  /**
   * Makes a release the first that is live; of no effect if there has been one already, as when two
   * replicas start on an empty database.
   */
  public void first(Handle transaction, Actor actor, String release, String hash, String reason) {
    ActivationTable.lock(transaction);
    ActivationState state = ActivationTable.read(transaction);
    if (state.plan().isEmpty()) {
      ActivationRequest asked =
          new ActivationRequest(release, ActivationMode.LIVE, 0, Optional.empty(), reason);
      decide(transaction, actor, state, order(actor, state, asked, hash, Optional.empty()));
    }
  }

  /**
   * Puts a release in force, now or at a time.
   *
   * @throws io.osteon.accounts.ForbiddenException unless the actor manages releases
   * @throws NotFoundException if there is no such release
   * @throws NotAllowedException if it is retired ({@code release-retired}) or is live already
   *     ({@code already-live})
   */
  public Activation request(Handle transaction, Actor actor, ActivationRequest asked) {
    actor.require(Role.RELEASE_MANAGER);
    ActivationTable.lock(transaction);
    ReleaseLookup.Candidate release = usable(transaction, asked.release());
    ActivationState state = ActivationTable.read(transaction);
    ActivationOrder order = order(actor, state, asked, release.hash(), Optional.empty());
    boolean isLive =
        state.plan().filter(plan -> plan.live().hash().equals(release.hash())).isPresent();
    if (isLive && !order.startsAt().isAfter(state.now())) {
      throw new NotAllowedException(
          "already-live", "The release " + release.version() + " is live already.");
    }
    return decide(transaction, actor, state, order);
  }

  private ReleaseLookup.Candidate usable(Handle transaction, String version) {
    ReleaseLookup.Candidate release =
        releases
            .find(transaction, version)
            .orElseThrow(() -> new NotFoundException("There is no such release."));
    if (release.retired()) {
      throw new NotAllowedException(
          "release-retired", "The release " + release.version() + " is retired.");
    }
    return release;
  }

  /**
   * Takes back what is scheduled, or ends a shadow or a share.
   *
   * @param expectedVersion see {@link Activation#version}
   * @throws io.osteon.accounts.ForbiddenException unless the actor manages releases
   * @throws NotFoundException if there is no such activation
   * @throws StaleVersionException if it has begun or ended meanwhile
   * @throws NotAllowedException if it is the live one ({@code live-release}) or over ({@code
   *     activation-over})
   */
  public Activation end(
      Handle transaction, Actor actor, UUID id, long expectedVersion, String reason) {
    actor.require(Role.RELEASE_MANAGER);
    ActivationTable.lock(transaction);
    ActivationState state = ActivationTable.read(transaction);
    Activation activation = find(state, id);
    if (activation.version() != expectedVersion) {
      throw new StaleVersionException(activation.version());
    }
    switch (activation.status()) {
      case SCHEDULED -> end(transaction, actor, state, activation, Kind.CANCELLED, reason);
      case RUNNING -> {
        if (activation.mode() == ActivationMode.LIVE) {
          throw new NotAllowedException(
              "live-release", "Something is always live: activate another release, or roll back.");
        }
        end(transaction, actor, state, activation, Kind.ENDED, reason);
      }
      default -> throw new NotAllowedException("activation-over", "The activation is over.");
    }
    ActivationTable.announce(transaction);
    return find(ActivationTable.read(transaction), id);
  }

  /**
   * Puts the release in force that was live before the present one, and ends whatever else the
   * present one was activated or scheduled for.
   *
   * @throws io.osteon.accounts.ForbiddenException unless the actor manages releases
   * @throws NotAllowedException if no other release was live that can still be used ({@code
   *     no-previous-release})
   */
  public Activation rollback(Handle transaction, Actor actor, String reason) {
    actor.require(Role.RELEASE_MANAGER);
    ActivationTable.lock(transaction);
    ActivationState state = ActivationTable.read(transaction);
    ActivationOrder previous =
        state
            .history()
            .previous(state.now(), order -> isUsable(transaction, order))
            .orElseThrow(
                () ->
                    new NotAllowedException(
                        "no-previous-release",
                        "No other release was live before that could be live again."));
    String from = state.plan().orElseThrow().live().hash();
    for (Activation other : state.history().activations(state.now())) {
      if (other.hash().equals(from) && isPendingOrBeside(other)) {
        Kind kind = other.status() == ActivationStatus.SCHEDULED ? Kind.CANCELLED : Kind.ENDED;
        end(transaction, actor, state, other, kind, reason);
      }
    }
    ActivationRequest asked =
        new ActivationRequest(previous.release(), ActivationMode.LIVE, 0, Optional.empty(), reason);
    return decide(
        transaction,
        actor,
        state,
        order(actor, state, asked, previous.hash(), Optional.of(previous.id())));
  }

  private boolean isUsable(Handle transaction, ActivationOrder order) {
    return releases
        .find(transaction, order.release())
        .filter(release -> !release.retired() && release.hash().equals(order.hash()))
        .isPresent();
  }

  private static boolean isPendingOrBeside(Activation activation) {
    return activation.status() == ActivationStatus.SCHEDULED
        || (activation.status() == ActivationStatus.RUNNING
            && activation.mode() != ActivationMode.LIVE);
  }

  /**
   * Why a release may not be retired: it is in force, or will be. Nobody puts it in force before
   * the transaction ends.
   */
  public static Optional<String> use(Handle transaction, String release) {
    ActivationTable.lock(transaction);
    ActivationState state = ActivationTable.read(transaction);
    return state.history().activations(state.now()).stream()
        .filter(activation -> activation.release().equals(release))
        .map(Activation::status)
        .filter(
            status -> status == ActivationStatus.RUNNING || status == ActivationStatus.SCHEDULED)
        .findFirst()
        .map(status -> status == ActivationStatus.RUNNING ? "it is in force" : "it is scheduled");
  }

  /** The version of the release that is live now; empty before anything ever was. */
  public static Optional<String> live(Handle handle) {
    return ActivationTable.read(handle).plan().map(plan -> plan.live().release());
  }

  /**
   * All decisions, as they stand now.
   *
   * @throws io.osteon.governance.store.DatabaseUnavailableException if the database is away
   */
  public ActivationState state() {
    return transactions.read(ActivationTable::read);
  }

  /**
   * The generation of the plan that is in force now; the cheap way to learn whether it has changed.
   *
   * @throws io.osteon.governance.store.DatabaseUnavailableException if the database is away
   */
  public long generation() {
    return transactions.read(ActivationTable::generation);
  }

  /** Notes that a replica answers with an activation; the first to do so makes the audit entry. */
  public void started(UUID activation, String replica) {
    transactions.useTransaction(
        handle -> {
          ActivationTable.lock(handle);
          ActivationState state = ActivationTable.read(handle);
          Activation started = find(state, activation);
          if (started.status() == ActivationStatus.RUNNING
              && ActivationTable.start(handle, activation, replica, state.now())) {
            audit.started(handle, started, replica);
          }
        });
  }

  /**
   * Notes that a replica cannot use the release of an activation. If no replica ever could, the
   * activation has failed and counts as if it had never been, so that all go on with the last good
   * release; else the fault is that replica's own.
   *
   * @param why without anything of a patient
   * @return whether the activation has failed for all
   */
  public boolean refused(UUID activation, String replica, String why) {
    return transactions.inTransaction(
        handle -> {
          ActivationTable.lock(handle);
          ActivationState state = ActivationTable.read(handle);
          Activation refused = find(state, activation);
          boolean forAll =
              refused.status() == ActivationStatus.RUNNING
                  && !ActivationTable.hasStarted(handle, activation)
                  && isReplaceable(refused, state);
          audit.failed(handle, refused, replica, why, forAll);
          if (forAll) {
            String reason = StoredText.clean(why, REASON_LENGTH);
            ActivationTable.insert(
                handle,
                new ActivationEnd(
                    activation, state.now(), Kind.FAILED, Actor.SYSTEM.name(), reason));
            ActivationTable.announce(handle);
          }
          return forAll;
        });
  }

  /** The only release that was ever live cannot be replaced. */
  private static boolean isReplaceable(Activation activation, ActivationState state) {
    return activation.mode() != ActivationMode.LIVE
        || state.history().activations(state.now()).stream()
            .anyMatch(
                other ->
                    other.mode() == ActivationMode.LIVE
                        && other.status() == ActivationStatus.ENDED);
  }

  private static Activation find(ActivationState state, UUID id) {
    return state
        .history()
        .find(id, state.now())
        .orElseThrow(() -> new NotFoundException("There is no such activation."));
  }

  private static ActivationOrder order(
      Actor actor,
      ActivationState state,
      ActivationRequest asked,
      String hash,
      Optional<UUID> restores) {
    Instant startsAt =
        asked
            .startsAt()
            .map(at -> at.truncatedTo(ChronoUnit.MICROS))
            .filter(at -> at.isAfter(state.now()))
            .orElse(state.now());
    return new ActivationOrder(
        UUID.randomUUID(),
        0,
        asked.release(),
        hash,
        asked.mode(),
        asked.sharePercent(),
        startsAt,
        actor.name(),
        StoredText.clean(asked.reason(), REASON_LENGTH),
        state.now(),
        restores);
  }

  private Activation decide(
      Handle transaction, Actor actor, ActivationState state, ActivationOrder order) {
    ActivationTable.insert(transaction, order);
    audit.requested(transaction, actor, order, state);
    ActivationTable.announce(transaction);
    return find(ActivationTable.read(transaction), order.id());
  }

  private void end(
      Handle transaction,
      Actor actor,
      ActivationState state,
      Activation activation,
      Kind kind,
      String reason) {
    String because = StoredText.clean(reason, REASON_LENGTH);
    ActivationTable.insert(
        transaction, new ActivationEnd(activation.id(), state.now(), kind, actor.name(), because));
    audit.ended(transaction, actor, activation, kind, because);
  }

  /** All activations, the latest start first. */
  public List<Activation> activations() {
    ActivationState state = state();
    return state.history().activations(state.now());
  }
}
