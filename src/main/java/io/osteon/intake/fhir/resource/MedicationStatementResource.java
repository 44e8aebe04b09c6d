package io.osteon.intake.fhir.resource;

import java.util.List;

/**
 * An entry of a medication list.
 *
 * @param id logical id, or {@code null}
 * @param subject whom it is about
 * @param status active, completed, entered-in-error, intended, stopped, on-hold, unknown, not-taken
 * @param product which drug
 * @param effective when it is, was or will be taken; a dateTime is a period of one day
 * @param singleDay the time was given as one dateTime
 * @param asserted when the statement was made
 * @param dosages how it is taken
 */
public record MedicationStatementResource(
    String id,
    String subject,
    String status,
    Product product,
    Period effective,
    boolean singleDay,
    FhirDate asserted,
    List<Dosage> dosages)
    implements FhirResource {

  @Override
  public String type() {
    return "MedicationStatement";
  }

  /** Reads the fields after the resource type. */
  static MedicationStatementResource read(FhirJson in) {
    Product.Fields product = new Product.Fields();
    String id = null;
    String subject = null;
    String status = null;
    Period effective = Period.NONE;
    boolean singleDay = false;
    FhirDate asserted = null;
    List<Dosage> dosages = List.of();
    boolean notTaken = false;
    for (String name = in.nextField(); name != null; name = in.nextField()) {
      switch (name) {
        case "id" -> id = in.string();
        case "subject" -> subject = Reference.read(in);
        case "status" -> status = in.code();
        case "effectiveDateTime" -> {
          effective = Period.at(in.date());
          singleDay = true;
        }
        case "effectivePeriod" -> effective = Period.read(in);
        case "dateAsserted" -> asserted = in.date();
        case "dosage" -> dosages = in.list(Dosage::read);
        // how older versions of FHIR say not-taken; not to be taken for a drug in use
        case "taken" -> notTaken |= "n".equals(in.code());
        case "wasNotTaken" -> notTaken |= Boolean.TRUE.equals(in.bool());
        default -> {
          if (!product.take(name, in)) {
            in.skip();
          }
        }
      }
    }
    return new MedicationStatementResource(
        id,
        subject,
        notTaken && !"entered-in-error".equals(status) ? "not-taken" : status,
        product.product(),
        effective,
        singleDay,
        asserted,
        dosages);
  }
}
