package io.osteon.mdt;

import io.osteon.rulebase.Key;

/** What of the board has changed; pages that are open show that part anew. */
public enum BoardPart {
  AGENDA,
  MEMBERS,
  MEETING,
  RESPONSES,
  TEXT,
  DISSENTS,
  VOTES,
  TASKS,
  SIGNATURE,
  /** A case has a newer record or another question, or its decision rests on a newer basis. */
  RECORD;

  /** The spelling in the database and in events. */
  public String key() {
    return Key.of(this);
  }
}
