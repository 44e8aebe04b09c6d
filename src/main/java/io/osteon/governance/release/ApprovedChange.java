package io.osteon.governance.release;

import io.osteon.rulebase.RuleBaseFiles;
import java.util.List;

/**
 * What was approved.
 *
 * @param files the whole rule base as it was approved
 * @param basedOn version of the release that it started from
 * @param approvals those that count
 * @param contentHash of the files, the same that the approvals name
 * @param imported whether it came as an archive
 */
public record ApprovedChange(
    RuleBaseFiles files,
    String basedOn,
    List<Approval> approvals,
    String contentHash,
    boolean imported) {
  public ApprovedChange {
    approvals = List.copyOf(approvals);
  }
}
