package io.osteon.mdt.meeting;

import io.osteon.rulebase.Key;

/** Where a meeting stands. */
public enum MeetingState {
  /** It has not begun: people are invited, cases are put on the agenda. */
  PLANNED,
  /** It goes on: enough members were present when it began. */
  IN_PROGRESS,
  /** It is over: its members and agenda stand still; decisions that are not signed may still be. */
  CLOSED;

  /** The spelling in the database and the API, for example {@code in-progress}. */
  public String key() {
    return Key.of(this);
  }
}
