package io.osteon.web.activations;

import io.osteon.governance.activation.Activation;
import io.osteon.governance.activation.ActivationMode;
import io.osteon.governance.activation.ActivationOrder;
import io.osteon.governance.activation.ActivationState;
import io.osteon.governance.activation.ActivationStatus;
import io.quarkus.qute.TemplateData;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the page of activations shows.
 *
 * @param running what is in force, the live release first
 * @param scheduled what is still to come, the next first
 * @param past what is over, the latest first
 * @param previous version that a rollback puts in force again; empty when there is none
 * @param choices versions of releases that can be activated, the newest first
 * @param chosen the version that the form offers first
 */
@TemplateData
public record ActivationView(
    List<Activation> running,
    List<Activation> scheduled,
    List<Activation> past,
    Optional<String> previous,
    List<String> choices,
    String chosen) {

  static ActivationView of(ActivationState state, List<String> choices, String chosen) {
    List<Activation> all = state.history().activations(state.now());
    return new ActivationView(
        with(all, ActivationStatus.RUNNING).stream()
            .sorted(Comparator.comparing(Activation::mode))
            .toList(),
        with(all, ActivationStatus.SCHEDULED).stream()
            .sorted(Comparator.comparing(Activation::startsAt))
            .toList(),
        all.stream().filter(ActivationView::isOver).toList(),
        state
            .history()
            .previous(state.now(), order -> choices.contains(order.release()))
            .map(ActivationOrder::release),
        choices,
        chosen);
  }

  private static List<Activation> with(List<Activation> all, ActivationStatus status) {
    return all.stream().filter(activation -> activation.status() == status).toList();
  }

  private static boolean isOver(Activation activation) {
    return activation.status() != ActivationStatus.RUNNING
        && activation.status() != ActivationStatus.SCHEDULED;
  }

  /** Whether an activation can be ended, rather than replaced. */
  public boolean endable(Activation activation) {
    return activation.status() == ActivationStatus.SCHEDULED
        || (activation.status() == ActivationStatus.RUNNING
            && activation.mode() != ActivationMode.LIVE);
  }
}
