package io.osteon.cdshooks.chart.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import io.osteon.cdshooks.chart.Chart;

/**
 * What a FHIR server answered: the resource, or why there is none. Exactly one of them is {@code
 * null}; with {@link Chart.Reason#INCOMPLETE} both may be set.
 *
 * @param resource as parsed JSON: the resource of a read, a searchset Bundle of a search
 * @param failure why there is no (whole) resource
 */
public record FetchResult(JsonNode resource, Chart.Reason failure) {
  public FetchResult {
    if (resource == null && failure == null) {
      throw new IllegalArgumentException("a result has a resource or says why it has none");
    }
    if (resource != null && failure != null && failure != Chart.Reason.INCOMPLETE) {
      throw new IllegalArgumentException("a failed read has no resource");
    }
  }

  /** A whole answer. */
  public static FetchResult of(JsonNode resource) {
    return new FetchResult(resource, null);
  }

  /** No answer. */
  public static FetchResult failed(Chart.Reason reason) {
    return new FetchResult(null, reason);
  }

  /** As many pages as were read. */
  public static FetchResult incomplete(JsonNode resource) {
    return new FetchResult(resource, Chart.Reason.INCOMPLETE);
  }
}
