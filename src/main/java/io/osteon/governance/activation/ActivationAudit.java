package io.osteon.governance.activation;

import io.osteon.accounts.Actor;
import io.osteon.governance.activation.ActivationEnd.Kind;
import io.osteon.governance.audit.AuditAction;
import io.osteon.governance.audit.AuditTrail;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What the audit trail says of activations. */
final class ActivationAudit {
  private final AuditTrail trail;

  ActivationAudit(AuditTrail trail) {
    this.trail = trail;
  }

  void requested(Handle transaction, Actor actor, ActivationOrder order, ActivationState before) {
    Map<String, String> detail =
        detail(order.release(), order.hash(), order.mode(), order.sharePercent(), order.startsAt());
    before.plan().ifPresent(plan -> detail.put("liveBefore", plan.live().release()));
    order.restores().ifPresent(id -> detail.put("restores", id.toString()));
    AuditAction action =
        order.restores().isPresent() ? AuditAction.ROLLED_BACK : AuditAction.ACTIVATION_REQUESTED;
    trail.record(transaction, actor, action, object(order.id()), detail, order.reason());
  }

  void ended(Handle transaction, Actor actor, Activation activation, Kind kind, String reason) {
    AuditAction action =
        kind == Kind.CANCELLED ? AuditAction.ACTIVATION_CANCELLED : AuditAction.ACTIVATION_ENDED;
    trail.record(transaction, actor, action, object(activation.id()), detail(activation), reason);
  }

  void started(Handle transaction, Activation activation, String replica) {
    Map<String, String> detail = detail(activation);
    detail.put("replica", replica);
    trail.record(
        transaction,
        Actor.SYSTEM,
        AuditAction.ACTIVATION_STARTED,
        object(activation.id()),
        detail,
        "");
  }

  void failed(
      Handle transaction, Activation activation, String replica, String why, boolean forAll) {
    Map<String, String> detail = detail(activation);
    detail.put("replica", replica);
    detail.put("forAllReplicas", Boolean.toString(forAll));
    trail.record(
        transaction,
        Actor.SYSTEM,
        AuditAction.ACTIVATION_FAILED,
        object(activation.id()),
        detail,
        why);
  }

  private static String object(UUID activation) {
    return "activation/" + activation;
  }

  private static Map<String, String> detail(Activation activation) {
    return detail(
        activation.release(),
        activation.hash(),
        activation.mode(),
        activation.sharePercent(),
        activation.startsAt());
  }

  private static Map<String, String> detail(
      String release, String hash, ActivationMode mode, int sharePercent, Instant startsAt) {
    Map<String, String> detail = new TreeMap<>();
    detail.put("release", release);
    detail.put("hash", hash);
    detail.put("mode", mode.key());
    detail.put("startsAt", startsAt.toString());
    if (mode == ActivationMode.SHARE) {
      detail.put("sharePercent", Integer.toString(sharePercent));
    }
    return detail;
  }
}
