package io.osteon.cdshooks.chart.fetch;

import io.osteon.cdshooks.chart.Chart;

/** The server failed, which counts towards leaving it alone. Says nothing but the reason. */
final class ServerFailureException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Chart.Reason reason;

  ServerFailureException(Chart.Reason reason) {
    super(reason.name(), null, false, false);
    this.reason = reason;
  }

  Chart.Reason reason() {
    return reason;
  }
}
