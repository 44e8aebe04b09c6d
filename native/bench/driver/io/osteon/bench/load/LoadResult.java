package io.osteon.bench.load;

import org.HdrHistogram.Histogram;

/**
 * What came of one spell of load. Latencies are in milliseconds; in an open loop they count from the
 * moment at which the request was due, so that a server that stalls cannot hide it.
 *
 * @param offered requests a second that were due; 0 in a closed loop
 * @param completed answers with status 200
 * @param failed anything else: other statuses, broken connections, no answer in time
 * @param perSecond answers a second
 */
public record LoadResult(
    double offered,
    long completed,
    long failed,
    double seconds,
    double perSecond,
    double p50,
    double p99,
    double p999,
    double max) {

  static LoadResult of(double offered, Histogram micros, long failed, double seconds) {
    return new LoadResult(
        offered,
        micros.getTotalCount(),
        failed,
        seconds,
        micros.getTotalCount() / seconds,
        micros.getValueAtPercentile(50) / 1000.0,
        micros.getValueAtPercentile(99) / 1000.0,
        micros.getValueAtPercentile(99.9) / 1000.0,
        micros.getMaxValue() / 1000.0);
  }
}
