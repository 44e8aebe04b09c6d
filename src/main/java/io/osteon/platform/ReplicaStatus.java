package io.osteon.platform;

import java.util.List;
import java.util.UUID;

/**
 * What this replica answers with.
 *
 * @param id of the replica
 * @param generation of the plan that it has carried out; -1 before any
 * @param release version of what is live here
 * @param hash content hash of what is live here
 * @param faults what of the plan could not be carried out; the last good release answers then
 */
public record ReplicaStatus(
    String id, long generation, String release, String hash, List<Fault> faults) {
  public ReplicaStatus {
    faults = List.copyOf(faults);
  }

  /**
   * A part of the plan that could not be carried out.
   *
   * @param activation its id
   * @param release its version
   * @param why a sentence
   */
  public record Fault(UUID activation, String release, String why) {}
}
