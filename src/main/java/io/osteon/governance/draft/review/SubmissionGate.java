package io.osteon.governance.draft.review;

import io.osteon.accounts.Actor;
import io.osteon.governance.draft.Draft;
import org.jdbi.v3.core.Handle;

/** What the machine must have found out about a content before people look at it. */
public interface SubmissionGate {
  /** Starts what has to be found out and is not yet, in a transaction of its own. */
  void prepare(Actor actor, Draft draft);

  /**
   * Lets a draft through.
   *
   * @throws io.osteon.governance.NotAllowedException when its checks have errors ({@code
   *     checks-failed}), stock Drools refuses it ({@code stock-drools-refused}), test patients fail
   *     ({@code scenarios-failed}), too many mutants survive ({@code mutation-score}), or that is
   *     not known yet ({@code assessments-running})
   */
  void require(Handle transaction, Draft draft);
}
