package io.osteon.governance.release;

import io.osteon.accounts.Actor;
import io.osteon.rulebase.RuleBaseFiles;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Where imports go: each becomes a draft that people must approve. */
public interface ImportSink {

  /**
   * Makes a draft of a whole rule base, as a change of the newest release.
   *
   * @param actor who imports; an approver of it must be somebody else
   * @param name for the list of drafts
   * @return the draft's id
   */
  UUID createFromImport(
      Handle transaction, Actor actor, String name, String reason, RuleBaseFiles files);
}
