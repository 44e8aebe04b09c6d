package io.osteon.bench;

import io.osteon.bench.load.LoadResult;

/**
 * One spell of load on one server, with what it cost. Times per request are processor time in
 * milliseconds: unlike rates they hardly depend on what else the machine does.
 *
 * @param server name of the server
 * @param share of the saturating load; 0 in a closed loop
 * @param residentMebibytes the most memory that was resident during the spell
 * @param others share of the machine that was used by anyone else, 0 to 1
 * @param waiting journal entries not yet in the database at the end
 * @param secondsToStore until they were
 */
record Step(
    String server,
    double share,
    LoadResult load,
    double serverMilliseconds,
    double databaseMilliseconds,
    double clientMilliseconds,
    double residentMebibytes,
    double others,
    double waiting,
    double secondsToStore) {

  /** Answers a second if what waits for the database is waited for as well. */
  double sustainedPerSecond() {
    return load.completed() / (load.seconds() + secondsToStore);
  }
}
