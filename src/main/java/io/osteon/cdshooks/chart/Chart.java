package io.osteon.cdshooks.chart;

import java.util.List;
import java.util.Objects;

/**
 * The chart that a call is judged on.
 *
 * @param bundle a FHIR R4 Bundle of the prefetched and fetched resources and those of the context,
 *     UTF-8; the same input always makes the same bytes
 * @param draftOrders the orders that are being written, in the order of the request
 * @param unavailable prefetch keys whose data could be had neither from the call nor from the FHIR
 *     server in time, so that rules lack them; the answer says so
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
public record Chart(byte[] bundle, List<DraftOrder> draftOrders, List<Unavailable> unavailable) {
  public Chart {
    Objects.requireNonNull(bundle, "bundle");
    draftOrders = List.copyOf(draftOrders);
    unavailable = List.copyOf(unavailable);
  }

  /**
   * Data that could not be had.
   *
   * @param key prefetch key
   * @param reason why; for clinicians as words of the message catalogue, never an exception's text
   */
  public record Unavailable(String key, Reason reason) {}

  /** Why data could not be had. */
  public enum Reason {
    /** Neither in the prefetch nor was a FHIR server given that may be asked. */
    NOT_SUPPLIED,
    /** The FHIR server refused. */
    REFUSED,
    /** The FHIR server did not answer in time, or is left alone after repeated failures. */
    TOO_SLOW,
    /** The answer was an OperationOutcome, too large, or no FHIR. */
    UNUSABLE,
    /** More pages than were read. */
    INCOMPLETE
  }
}
