package io.osteon.intake.fhir.resource;

/**
 * A stretch of time; either end may be {@code null}.
 *
 * @param start first day
 * @param end last day
 */
public record Period(FhirDate start, FhirDate end) {
  /** Nothing is known. */
  public static final Period NONE = new Period(null, null);

  /** Reads a Period. */
  public static Period read(FhirJson in) {
    if (!in.enterObject()) {
      return NONE;
    }
    FhirDate start = null;
    FhirDate end = null;
    for (String name = in.nextField(); name != null; name = in.nextField()) {
      switch (name) {
        case "start" -> start = in.date();
        case "end" -> end = in.date();
        default -> in.skip();
      }
    }
    return new Period(start, end);
  }

  /** A single point in time. */
  public static Period at(FhirDate date) {
    return date == null ? NONE : new Period(date, date);
  }

  /** The start, or the end when only that is known. */
  public FhirDate first() {
    return start != null ? start : end;
  }

  /** The end, or the start when only that is known. */
  public FhirDate last() {
    return end != null ? end : start;
  }
}
