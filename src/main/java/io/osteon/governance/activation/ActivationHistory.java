package io.osteon.governance.activation;

import io.osteon.governance.activation.ActivationEnd.Kind;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that was decided about activations. What is in force at an instant is a function of it alone,
 * so that every replica that reads the same rows comes to the same plan, without any of them being
 * in charge of a schedule.
 *
 * <p>The live release is the one that started last, among those that were neither cancelled nor
 * failed. A shadow or a share is over when it is ended, when a later one of its mode starts, or
 * when its release becomes live.
 */
public final class ActivationHistory {
  private static final Comparator<ActivationOrder> BY_START =
      Comparator.comparing(ActivationOrder::startsAt).thenComparingLong(ActivationOrder::sequence);

  private final List<ActivationOrder> orders;
  private final Map<UUID, ActivationEnd> ends;

  /** A history of what was decided and ended, in any order. */
  public ActivationHistory(Collection<ActivationOrder> orders, Collection<ActivationEnd> ends) {
    this.orders = orders.stream().sorted(BY_START).toList();
    this.ends =
        ends.stream().collect(Collectors.toMap(ActivationEnd::activation, Function.identity()));
  }

  /** What is in force; empty before anything was ever live. */
  public Optional<ActivationPlan> plan(Instant at) {
    return live(at)
        .map(
            live ->
                new ActivationPlan(
                    generation(at),
                    ActivationPlan.Part.of(live),
                    beside(ActivationMode.SHADOW, at).map(ActivationPlan.Part::of),
                    beside(ActivationMode.SHARE, at).map(ActivationPlan.Part::of)));
  }

  /** How many starts and ends lie at or before an instant. */
  public long generation(Instant at) {
    return orders.stream().filter(order -> !order.startsAt().isAfter(at)).count()
        + ends.values().stream().filter(end -> !end.at().isAfter(at)).count();
  }

  /** All activations as they stand, the latest start first. */
  public List<Activation> activations(Instant at) {
    Optional<ActivationOrder> live = live(at);
    return orders.stream()
        .sorted(BY_START.reversed())
        .map(order -> activation(order, live, at))
        .toList();
  }

  /** The activation of that id as it stands. */
  public Optional<Activation> find(UUID id, Instant at) {
    return order(id).map(order -> activation(order, live(at), at));
  }

  /**
   * What a rollback puts in force: the release that was live before the present one, or if that
   * cannot be used, the one before it.
   *
   * @param usable whether a release may be live again
   * @return the activation that made it live first; empty if there is none
   */
  public Optional<ActivationOrder> previous(Instant at, Predicate<ActivationOrder> usable) {
    Optional<ActivationOrder> live = live(at);
    Optional<ActivationOrder> base = live.map(this::origin);
    while (base.isPresent()) {
      ActivationOrder later = base.get();
      base =
          started(ActivationMode.LIVE, at)
              .filter(order -> BY_START.compare(order, later) < 0)
              .reduce((earlier, last) -> last)
              .map(this::origin);
      if (base.isPresent()
          && !base.get().hash().equals(live.get().hash())
          && !hasFailed(base.get().hash(), at)
          && usable.test(base.get())) {
        return base;
      }
    }
    return Optional.empty();
  }

  /** An activation by a rollback stands for the one that it put in force again. */
  private ActivationOrder origin(ActivationOrder order) {
    ActivationOrder origin = order;
    while (origin.restores().isPresent()) {
      origin = order(origin.restores().get()).orElseThrow();
    }
    return origin;
  }

  private boolean hasFailed(String hash, Instant at) {
    return orders.stream()
        .filter(order -> order.hash().equals(hash))
        .flatMap(order -> end(order, at).stream())
        .anyMatch(end -> end.kind() == Kind.FAILED);
  }

  private Optional<ActivationOrder> order(UUID id) {
    return orders.stream().filter(order -> order.id().equals(id)).findFirst();
  }

  private Optional<ActivationEnd> end(ActivationOrder order, Instant at) {
    return Optional.ofNullable(ends.get(order.id())).filter(end -> !end.at().isAfter(at));
  }

  /** What counts as started, the latest last. */
  private Stream<ActivationOrder> started(ActivationMode mode, Instant at) {
    return orders.stream()
        .filter(order -> order.mode() == mode && !order.startsAt().isAfter(at))
        .filter(order -> end(order, at).filter(ActivationEnd::undoes).isEmpty());
  }

  private Optional<ActivationOrder> live(Instant at) {
    return started(ActivationMode.LIVE, at).reduce((earlier, later) -> later);
  }

  private Optional<ActivationOrder> beside(ActivationMode mode, Instant at) {
    return started(mode, at)
        .reduce((earlier, later) -> later)
        .filter(order -> over(order, at).isEmpty());
  }

  /** Since when a shadow or a share is no longer in force, having started. */
  private Optional<Instant> over(ActivationOrder order, Instant at) {
    Stream<Instant> ended = end(order, at).map(ActivationEnd::at).stream();
    Stream<Instant> followed =
        started(order.mode(), at)
            .filter(other -> BY_START.compare(other, order) > 0)
            .map(ActivationOrder::startsAt);
    Stream<Instant> liveLater =
        started(ActivationMode.LIVE, at)
            .filter(other -> other.hash().equals(order.hash()))
            .filter(other -> BY_START.compare(other, order) > 0)
            .map(ActivationOrder::startsAt);
    Stream<Instant> liveAlready =
        started(ActivationMode.LIVE, at)
            .filter(other -> BY_START.compare(other, order) < 0)
            .reduce((earlier, later) -> later)
            .filter(live -> live.hash().equals(order.hash()))
            .map(live -> order.startsAt())
            .stream();
    return Stream.of(ended, followed, liveLater, liveAlready)
        .flatMap(Function.identity())
        .min(Comparator.naturalOrder());
  }

  private Activation activation(ActivationOrder order, Optional<ActivationOrder> live, Instant at) {
    Optional<ActivationEnd> end = end(order, at);
    Optional<String> because = end.map(ActivationEnd::reason);
    if (end.isPresent() && end.get().undoes()) {
      ActivationStatus status =
          end.get().kind() == Kind.CANCELLED ? ActivationStatus.CANCELLED : ActivationStatus.FAILED;
      return Activation.of(order, status, end.map(ActivationEnd::at), because);
    }
    if (order.startsAt().isAfter(at)) {
      return Activation.of(order, ActivationStatus.SCHEDULED, Optional.empty(), because);
    }
    Optional<Instant> over =
        order.mode() == ActivationMode.LIVE ? replaced(order, live, at) : over(order, at);
    return Activation.of(
        order, over.isPresent() ? ActivationStatus.ENDED : ActivationStatus.RUNNING, over, because);
  }

  private Optional<Instant> replaced(
      ActivationOrder order, Optional<ActivationOrder> live, Instant at) {
    if (live.filter(order::equals).isPresent()) {
      return Optional.empty();
    }
    return started(ActivationMode.LIVE, at)
        .filter(other -> BY_START.compare(other, order) > 0)
        .map(ActivationOrder::startsAt)
        .findFirst();
  }
}
