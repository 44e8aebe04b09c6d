package io.osteon.governance.activation;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.governance.activation.ActivationEnd.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What is in force follows from what was decided, at each instant and on every replica alike. */
class ActivationHistoryTest {
  private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
  private static final int STEPS = 40;

  /** A history as it grows, by decisions such as the service takes. */
  private static final class Growing {
    private final List<ActivationOrder> orders = new ArrayList<>();
    private final List<ActivationEnd> ends = new ArrayList<>();
    private Instant now = BEGIN;

    ActivationHistory history() {
      return new ActivationHistory(orders, ends);
    }

    ActivationOrder order(String release, ActivationMode mode, long delaySeconds) {
      return add(release, mode, delaySeconds, Optional.empty());
    }

    private ActivationOrder add(
        String release, ActivationMode mode, long delaySeconds, Optional<UUID> restores) {
      ActivationOrder order =
          new ActivationOrder(
              UUID.randomUUID(),
              orders.size() + 1L,
              release,
              "hash-" + release,
              mode,
              mode == ActivationMode.SHARE ? 10 : 0,
              now.plusSeconds(delaySeconds),
              "anna",
              "because",
              now,
              restores);
      orders.add(order);
      return order;
    }

    void end(ActivationOrder order, Kind kind) {
      ends.add(new ActivationEnd(order.id(), now, kind, "anna", "because"));
    }

    Optional<ActivationOrder> rollback() {
      Optional<ActivationOrder> previous = history().previous(now, order -> true);
      previous.ifPresent(
          before -> add(before.release(), ActivationMode.LIVE, 0, Optional.of(before.id())));
      return previous;
    }

    void pass(long seconds) {
      now = now.plusSeconds(seconds);
    }

    String live() {
      return history().plan(now).orElseThrow().live().release();
    }

    Optional<Activation> find(ActivationOrder order) {
      return history().find(order.id(), now);
    }
  }

  private static Growing random(long seed) {
    Random random = new Random(seed);
    Growing growing = new Growing();
    growing.order("1", ActivationMode.LIVE, 0);
    for (int step = 0; step < STEPS; step++) {
      growing.pass(random.nextInt(3));
      step(growing, random);
    }
    return growing;
  }

  /** Whatever a person or a replica may do then, as {@link Activations} allows it. */
  private static void step(Growing growing, Random random) {
    int what = random.nextInt(10);
    if (what < 5) {
      ActivationMode mode = ActivationMode.values()[random.nextInt(3)];
      growing.order("" + (1 + random.nextInt(4)), mode, random.nextInt(2) * random.nextInt(20));
    } else if (what < 6) {
      growing.rollback();
    } else {
      ActivationOrder any = growing.orders.get(random.nextInt(growing.orders.size()));
      Activation activation = growing.find(any).orElseThrow();
      if (growing.ends.stream().anyMatch(end -> end.activation().equals(any.id()))) {
        return;
      }
      if (activation.status() == ActivationStatus.SCHEDULED) {
        growing.end(any, Kind.CANCELLED);
      } else if (activation.status() == ActivationStatus.RUNNING && any.sequence() > 1) {
        growing.end(
            any,
            any.mode() == ActivationMode.LIVE || random.nextBoolean() ? Kind.FAILED : Kind.ENDED);
      }
    }
  }

  /** Catches: an instant without a live release, or one at which two claim to be it. */
  @Property(tries = 300)
  void exactlyOneIsLiveAtEachInstant(@ForAll long seed) {
    Growing growing = random(seed);
    ActivationHistory history = growing.history();
    for (int second = 0; second < 120; second++) {
      Instant at = BEGIN.plusSeconds(second);
      ActivationPlan plan = history.plan(at).orElseThrow();
      Map<ActivationMode, List<Activation>> running =
          history.activations(at).stream()
              .filter(activation -> activation.status() == ActivationStatus.RUNNING)
              .collect(Collectors.groupingBy(Activation::mode));
      assertThat(running.get(ActivationMode.LIVE))
          .singleElement()
          .extracting(Activation::id)
          .isEqualTo(plan.live().activation());
      assertThat(ids(running, ActivationMode.SHADOW)).isEqualTo(ids(plan.shadow()));
      assertThat(ids(running, ActivationMode.SHARE)).isEqualTo(ids(plan.share()));
      assertThat(plan.share().stream().toList())
          .allMatch(share -> !share.hash().equals(plan.live().hash()));
      assertThat(plan.shadow().stream().toList())
          .allMatch(shadow -> !shadow.hash().equals(plan.live().hash()));
    }
  }

  private static List<UUID> ids(
      Map<ActivationMode, List<Activation>> running, ActivationMode mode) {
    return running.getOrDefault(mode, List.of()).stream().map(Activation::id).toList();
  }

  private static List<UUID> ids(Optional<ActivationPlan.Part> part) {
    return part.map(ActivationPlan.Part::activation).stream().toList();
  }

  /** Catches: a plan that hangs on the order in which rows are read, or on who reads them. */
  @Property(tries = 100)
  void theOrderOfRowsDoesNotMatter(@ForAll long seed) {
    Growing growing = random(seed);
    List<ActivationOrder> orders = new ArrayList<>(growing.orders);
    List<ActivationEnd> ends = new ArrayList<>(growing.ends);
    Collections.shuffle(orders, new Random(seed));
    Collections.shuffle(ends, new Random(seed));
    ActivationHistory shuffled = new ActivationHistory(orders, ends);
    for (int second = 0; second < 120; second++) {
      Instant at = BEGIN.plusSeconds(second);
      assertThat(shuffled.plan(at)).isEqualTo(growing.history().plan(at));
      assertThat(shuffled.activations(at)).isEqualTo(growing.history().activations(at));
    }
  }

  /** Catches: what was cancelled, failed or ended answers all the same, or comes back later. */
  @Property(tries = 300)
  void whatIsOverIsNeverInForceAgain(@ForAll long seed) {
    Growing growing = random(seed);
    ActivationHistory history = growing.history();
    for (ActivationEnd end : growing.ends) {
      for (int second = 0; second < 120; second++) {
        Instant at = BEGIN.plusSeconds(second);
        if (!at.isBefore(end.at())) {
          assertThat(history.plan(at).orElseThrow().parts())
              .noneMatch(part -> part.activation().equals(end.activation()));
        }
      }
    }
  }

  /** Catches: a share or shadow that ended by itself and springs up after a rollback. */
  @Property(tries = 300)
  void aShareOrShadowRunsOnceAndInOnePiece(@ForAll long seed) {
    Growing growing = random(seed);
    ActivationHistory history = growing.history();
    List<ActivationOrder> beside =
        growing.orders.stream()
            .filter(order -> order.mode() != ActivationMode.LIVE)
            .filter(order -> growing.ends.stream().noneMatch(end -> end.kind() == Kind.FAILED))
            .toList();
    for (ActivationOrder order : beside) {
      boolean wasOver = false;
      for (int second = 0; second < 120; second++) {
        Instant at = BEGIN.plusSeconds(second);
        ActivationStatus status = history.find(order.id(), at).orElseThrow().status();
        assertThat(wasOver && status == ActivationStatus.RUNNING).isFalse();
        wasOver |= status == ActivationStatus.ENDED || status == ActivationStatus.CANCELLED;
      }
    }
  }

  /** Catches: a generation that stands still while the plan changes, or goes back. */
  @Property(tries = 300)
  void aNewPlanHasAHigherGeneration(@ForAll long seed) {
    ActivationHistory history = random(seed).history();
    ActivationPlan before = history.plan(BEGIN).orElseThrow();
    for (int second = 1; second < 120; second++) {
      ActivationPlan plan = history.plan(BEGIN.plusSeconds(second)).orElseThrow();
      assertThat(plan.generation()).isGreaterThanOrEqualTo(before.generation());
      if (plan.generation() == before.generation()) {
        assertThat(plan).isEqualTo(before);
      }
      before = plan;
    }
  }

  /** Catches: a rollback to anything but the release that was live before. */
  @Property(tries = 300)
  void rollingBackGoesDownAStackOfReleases(@ForAll long seed) {
    Random random = new Random(seed);
    Growing growing = new Growing();
    List<String> stack = new ArrayList<>(List.of("1"));
    growing.order("1", ActivationMode.LIVE, 0);
    for (int step = 0; step < STEPS; step++) {
      growing.pass(random.nextInt(2));
      if (random.nextBoolean()) {
        String release = "" + (1 + random.nextInt(5));
        growing.order(release, ActivationMode.LIVE, 0);
        stack.add(release);
      } else {
        Optional<ActivationOrder> restored = growing.rollback();
        List<String> below = new ArrayList<>(stack);
        String live = below.get(below.size() - 1);
        while (!below.isEmpty() && below.get(below.size() - 1).equals(live)) {
          below.remove(below.size() - 1);
        }
        assertThat(restored.isPresent()).isEqualTo(!below.isEmpty());
        stack = below.isEmpty() ? stack : below;
      }
      assertThat(growing.live()).isEqualTo(stack.get(stack.size() - 1));
    }
  }

  /** Catches: a rollback that puts a retired release in force, or gives up at it. */
  @Test
  void aRollbackPassesOverWhatCannotBeUsed() {
    Growing growing = new Growing();
    growing.order("1", ActivationMode.LIVE, 0);
    growing.order("2", ActivationMode.LIVE, 0);
    growing.order("3", ActivationMode.LIVE, 0);

    assertThat(growing.history().previous(growing.now, order -> !order.release().equals("2")))
        .map(ActivationOrder::release)
        .contains("1");
  }

  /** Catches: a failed rollback that is tried again for ever. */
  @Test
  void aRollbackPassesOverWhatHasFailed() {
    Growing growing = new Growing();
    growing.order("1", ActivationMode.LIVE, 0);
    growing.order("2", ActivationMode.LIVE, 0);
    growing.order("3", ActivationMode.LIVE, 0);
    growing.rollback();
    growing.end(growing.orders.get(3), Kind.FAILED);
    assertThat(growing.live()).isEqualTo("3");

    growing.rollback();

    assertThat(growing.live()).isEqualTo("1");
  }

  /** Catches: a share that goes on to compete with the release that has become live. */
  @Test
  void aShareEndsWhenItsReleaseBecomesLive() {
    Growing growing = new Growing();
    growing.order("1", ActivationMode.LIVE, 0);
    ActivationOrder share = growing.order("2", ActivationMode.SHARE, 0);
    assertThat(growing.history().plan(growing.now).orElseThrow().share()).isPresent();

    growing.order("2", ActivationMode.LIVE, 5);
    growing.pass(5);

    assertThat(growing.history().plan(growing.now).orElseThrow().share()).isEmpty();
    assertThat(growing.find(share).orElseThrow().endedAt()).contains(growing.now);
  }
}
