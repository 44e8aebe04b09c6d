package io.osteon.governance.release;

import io.osteon.accounts.Actor;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Where approved changes come from: drafts. */
public interface ReleaseSource {

  /**
   * An approved draft, locked until the transaction ends.
   *
   * @throws io.osteon.governance.NotFoundException if there is no such draft
   * @throws io.osteon.governance.NotAllowedException if it is not approved, or its base has moved
   */
  ApprovedChange approved(Handle transaction, UUID draft);

  /** Says that the draft has become that release. */
  void released(Handle transaction, Actor actor, UUID draft, String version);
}
