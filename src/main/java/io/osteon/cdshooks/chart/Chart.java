package io.osteon.cdshooks.chart;

import io.osteon.intake.InvalidInputException;
import io.osteon.intake.InvalidInputException.Violation;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The chart that a call is judged on.
 *
 * @param bundle a FHIR R4 Bundle of the prefetched and fetched resources and those of the context,
 *     UTF-8; the same input always makes the same bytes
 * @param draftOrders the orders that are being written, in the order of the request
 * @param unavailable prefetch keys whose data could be had neither from the call nor from the FHIR
 *     server in time, so that rules lack them; the answer says so
 * @param focus what the call is about, or {@code null} when it is about the chart as a whole
 * @param places where each entry of the Bundle came from, for messages: a JSON pointer into the
 *     request, or the prefetch key of what was fetched
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
public record Chart(
    byte[] bundle,
    List<DraftOrder> draftOrders,
    List<Unavailable> unavailable,
    Focus focus,
    List<String> places) {
  private static final Pattern ENTRY = Pattern.compile("/entry/([0-9]{1,9})/resource(/.*)?");

  public Chart {
    Objects.requireNonNull(bundle, "bundle");
    draftOrders = List.copyOf(draftOrders);
    unavailable = List.copyOf(unavailable);
    places = List.copyOf(places);
  }

  /** A chart that is judged as a whole. */
  public Chart(byte[] bundle, List<DraftOrder> draftOrders, List<Unavailable> unavailable) {
    this(bundle, draftOrders, unavailable, null, List.of());
  }

  /**
   * The same violations with places that the caller knows: pointers into its request rather than
   * into the Bundle that was made of it. The values stay out, since they may be patient data.
   */
  public InvalidInputException located(InvalidInputException invalid) {
    return new InvalidInputException(invalid.violations().stream().map(this::located).toList());
  }

  private Violation located(Violation violation) {
    Matcher entry = ENTRY.matcher(violation.pointer());
    if (!entry.matches()) {
      return new Violation(violation.pointer(), "", violation.expected());
    }
    int index = Integer.parseInt(entry.group(1));
    String rest = entry.group(2) == null ? "" : entry.group(2);
    return index < places.size()
        ? new Violation(places.get(index) + rest, "", violation.expected())
        : new Violation(violation.pointer(), "", violation.expected());
  }

  /**
   * What a call is about: its selected draft orders, new problems, appointments or repeated
   * prescriptions.
   *
   * @param bundleWithout the Bundle without them, UTF-8
   * @param references how facts name them, for example {@code MedicationRequest/123}
   */
  @SuppressWarnings("ArrayRecordComponent") // carried, never compared
  public record Focus(byte[] bundleWithout, Set<String> references) {
    public Focus {
      Objects.requireNonNull(bundleWithout, "bundleWithout");
      references = Set.copyOf(references);
    }
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
