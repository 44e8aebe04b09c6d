package io.osteon.web.activations;

import io.osteon.governance.activation.Replica;
import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * How far replicas carry out what is in force.
 *
 * @param generation of what is in force
 * @param replicas that were seen lately
 */
@TemplateData
public record ReplicaProgress(long generation, List<Replica> replicas) {

  /** A replica carries out what is in force. */
  public boolean isReady(Replica replica) {
    return replica.generation() >= generation && replica.failure().isEmpty();
  }

  /** How many do. */
  public long ready() {
    return replicas.stream().filter(this::isReady).count();
  }

  /** All do, so that there is no need to ask again soon. */
  public boolean isDone() {
    return ready() == replicas.size();
  }
}
