package io.osteon.intake.fhir.resource;

import java.util.List;

/**
 * An order for a drug.
 *
 * @param id logical id, or {@code null}
 * @param subject whom it is about
 * @param status active, on-hold, cancelled, completed, entered-in-error, stopped, draft, unknown
 * @param intent proposal, plan, order, original-order, reflex-order, filler-order, instance-order,
 *     option
 * @param doNotPerform the order is not to give the drug
 * @param product which drug
 * @param authoredOn when it was written
 * @param dosages how it is to be given
 * @param validity when it may be dispensed
 */
public record MedicationRequestResource(
    String id,
    String subject,
    String status,
    String intent,
    boolean doNotPerform,
    Product product,
    FhirDate authoredOn,
    List<Dosage> dosages,
    Period validity)
    implements FhirResource {

  @Override
  public String type() {
    return "MedicationRequest";
  }

  /** Reads the fields after the resource type. */
  static MedicationRequestResource read(FhirJson in) {
    Product.Fields product = new Product.Fields();
    String id = null;
    String subject = null;
    String status = null;
    String intent = null;
    boolean doNotPerform = false;
    FhirDate authoredOn = null;
    List<Dosage> dosages = List.of();
    Period validity = Period.NONE;
    for (String name = in.nextField(); name != null; name = in.nextField()) {
      switch (name) {
        case "id" -> id = in.string();
        case "subject" -> subject = Reference.read(in);
        case "status" -> status = in.code();
        case "intent" -> intent = in.code();
        case "doNotPerform" -> doNotPerform = Boolean.TRUE.equals(in.bool());
        case "authoredOn" -> authoredOn = in.date();
        case "dosageInstruction" -> dosages = in.list(Dosage::read);
        case "dispenseRequest" -> validity = validityPeriod(in);
        default -> {
          if (!product.take(name, in)) {
            in.skip();
          }
        }
      }
    }
    return new MedicationRequestResource(
        id,
        subject,
        status,
        intent,
        doNotPerform,
        product.product(),
        authoredOn,
        dosages,
        validity);
  }

  private static Period validityPeriod(FhirJson in) {
    Period validity = Period.NONE;
    if (!in.enterObject()) {
      return validity;
    }
    for (String name = in.nextField(); name != null; name = in.nextField()) {
      switch (name) {
        case "validityPeriod" -> validity = Period.read(in);
        default -> in.skip();
      }
    }
    return validity;
  }
}
