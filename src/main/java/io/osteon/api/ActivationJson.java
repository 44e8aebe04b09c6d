package io.osteon.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.governance.activation.Activation;
import io.osteon.governance.activation.ActivationMode;
import io.osteon.governance.activation.ActivationState;
import io.osteon.governance.activation.ActivationStatus;
import io.osteon.governance.activation.Replica;
import io.osteon.governance.activation.ShadowReport;
import io.osteon.platform.ReplicaStatus;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Activations as JSON. */
final class ActivationJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ActivationJson() {}

  static byte[] of(Activation activation) {
    return bytes(node(activation));
  }

  static byte[] of(List<Activation> activations) {
    ObjectNode json = NODES.objectNode();
    ArrayNode list = json.putArray("activations");
    activations.forEach(activation -> list.add(node(activation)));
    return bytes(json);
  }

  /**
   * What is in force.
   *
   * @param state what was decided; empty while the database is away
   * @param here what this replica does of it
   */
  static byte[] current(Optional<ActivationState> state, ReplicaStatus here) {
    ObjectNode json = NODES.objectNode();
    json.put("databaseAway", state.isEmpty());
    state.ifPresent(decided -> addDecided(json, decided));
    ObjectNode replica = json.putObject("replica");
    replica.put("id", here.id());
    replica.put("generation", here.generation());
    replica.put("release", here.release());
    replica.put("hash", here.hash());
    ArrayNode faults = replica.putArray("faults");
    here.faults()
        .forEach(
            fault ->
                faults
                    .addObject()
                    .put("activation", fault.activation().toString())
                    .put("release", fault.release())
                    .put("why", fault.why()));
    return bytes(json);
  }

  private static void addDecided(ObjectNode json, ActivationState state) {
    json.put("at", state.now().toString());
    json.put("generation", state.history().generation(state.now()));
    ArrayNode scheduled = NODES.arrayNode();
    for (Activation activation : state.history().activations(state.now())) {
      if (activation.status() == ActivationStatus.RUNNING) {
        json.set(activation.mode().key(), node(activation));
      } else if (activation.status() == ActivationStatus.SCHEDULED) {
        scheduled.add(node(activation));
      }
    }
    json.set("scheduled", scheduled);
  }

  /** The replicas, and how many of them have carried out the plan of a generation. */
  static byte[] replicas(long generation, List<Replica> replicas) {
    ObjectNode json = NODES.objectNode();
    json.put("generation", generation);
    json.put("replicas", replicas.size());
    json.put(
        "upToDate",
        replicas.stream().filter(replica -> replica.generation() >= generation).count());
    ArrayNode list = json.putArray("list");
    for (Replica replica : replicas) {
      ObjectNode each = list.addObject();
      each.put("id", replica.id());
      each.put("host", replica.host());
      each.put("generation", replica.generation());
      each.put("release", replica.release());
      each.put("hash", replica.hash());
      each.put("failure", replica.failure().orElse(null));
      each.put("seenAt", replica.seenAt().toString());
    }
    return bytes(json);
  }

  static byte[] of(ShadowReport report) {
    ObjectNode json = NODES.objectNode();
    json.put("evaluations", report.evaluations());
    json.put("same", report.same());
    json.put("different", report.different());
    json.put("failed", report.failed());
    ArrayNode rules = json.putArray("rules");
    for (ShadowReport.RuleChange change : report.rules()) {
      ObjectNode each = rules.addObject();
      each.put("rule", change.rule());
      each.put("gained", change.gained());
      each.put("lost", change.lost());
      each.put("changed", change.changed());
    }
    ArrayNode latest = json.putArray("latest");
    report.latest().forEach(each -> latest.add(node(each)));
    return bytes(json);
  }

  private static ObjectNode node(ShadowReport.Case each) {
    ObjectNode json = NODES.objectNode();
    json.put("evaluation", each.evaluation().orElse(null));
    json.put("at", each.at().toString());
    json.put("recordedAt", each.recordedAt().toString());
    each.gained().forEach(json.putArray("gained")::add);
    each.lost().forEach(json.putArray("lost")::add);
    each.changed().forEach(json.putArray("changed")::add);
    json.put("failure", each.failure().orElse(null));
    return json;
  }

  private static ObjectNode node(Activation activation) {
    ObjectNode json = NODES.objectNode();
    json.put("id", activation.id().toString());
    json.put("release", activation.release());
    json.put("hash", activation.hash());
    json.put("mode", activation.mode().key());
    if (activation.mode() == ActivationMode.SHARE) {
      json.put("sharePercent", activation.sharePercent());
    }
    json.put("status", activation.status().key());
    json.put("startsAt", activation.startsAt().toString());
    json.put("requestedBy", activation.requestedBy());
    json.put("requestedAt", activation.requestedAt().toString());
    json.put("reason", activation.reason());
    json.put("restores", activation.restores().map(Object::toString).orElse(null));
    json.put("endedAt", activation.endedAt().map(Object::toString).orElse(null));
    json.put("endedBecause", activation.endedBecause().orElse(null));
    json.put("version", activation.version());
    return json;
  }

  private static byte[] bytes(ObjectNode json) {
    return (json + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
