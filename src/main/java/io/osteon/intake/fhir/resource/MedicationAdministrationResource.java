package io.osteon.intake.fhir.resource;

/**
 * A dose that was given.
 *
 * @param id logical id, or {@code null}
 * @param subject whom it is about
 * @param status in-progress, not-done, on-hold, completed, entered-in-error, stopped, unknown
 * @param product which drug
 * @param effective when
 * @param request the order behind it, or {@code null}
 * @param dosage how much and how, or {@code null}
 */
public record MedicationAdministrationResource(
    String id,
    String subject,
    String status,
    Product product,
    Period effective,
    String request,
    Dosage dosage)
    implements FhirResource {

  @Override
  public String type() {
    return "MedicationAdministration";
  }

  /** Reads the fields after the resource type. */
  static MedicationAdministrationResource read(FhirJson in) {
    Product.Fields product = new Product.Fields();
    String id = null;
    String subject = null;
    String status = null;
    Period effective = Period.NONE;
    String request = null;
    Dosage dosage = null;
    boolean notDone = false;
    for (String name = in.nextField(); name != null; name = in.nextField()) {
      switch (name) {
        case "id" -> id = in.string();
        case "subject" -> subject = Reference.read(in);
        case "status" -> status = in.code();
        case "effectiveDateTime" -> effective = Period.at(in.date());
        case "effectivePeriod" -> effective = Period.read(in);
        case "request" -> request = Reference.read(in);
        case "dosage" -> dosage = Dosage.read(in);
        // how older versions of FHIR say not-done; not to be taken for a dose that was given
        case "notGiven", "wasNotGiven" -> notDone |= Boolean.TRUE.equals(in.bool());
        default -> {
          if (!product.take(name, in)) {
            in.skip();
          }
        }
      }
    }
    return new MedicationAdministrationResource(
        id,
        subject,
        notDone && !"entered-in-error".equals(status) ? "not-done" : status,
        product.product(),
        effective,
        request,
        dosage);
  }
}
