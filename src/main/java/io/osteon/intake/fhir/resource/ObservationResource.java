package io.osteon.intake.fhir.resource;

import java.util.ArrayList;
import java.util.List;

/**
 * A measurement, finding or score.
 *
 * @param id logical id, or {@code null}
 * @param subject whom it is about
 * @param status registered, preliminary, final, amended, corrected, cancelled, entered-in-error,
 *     unknown
 * @param effective when it was true; an instant is a period of one day
 * @param issued when it was released
 * @param bodySite where it was observed
 * @param specimen what was examined
 * @param items the observation itself and its components, in this order
 */
public record ObservationResource(
    String id,
    String subject,
    String status,
    Period effective,
    FhirDate issued,
    Concept bodySite,
    Specimen specimen,
    List<Item> items)
    implements FhirResource {

  /**
   * One code with its value.
   *
   * @param code what was observed
   * @param value the value
   * @param ranges the laboratory's limits
   * @param interpretation coded interpretations such as positive
   * @param absent a reason is given why there is no value
   */
  public record Item(
      Concept code,
      ObservedValue value,
      List<ReferenceRange> ranges,
      List<Concept> interpretation,
      boolean absent) {}

  /**
   * What was examined, as far as the Observation itself says it.
   *
   * @param reference a literal reference, or {@code null}
   * @param display what the reference is said to lead to, or {@code null}
   * @param contained the Specimens within the Observation
   */
  public record Specimen(String reference, String display, List<SpecimenResource> contained) {}

  @Override
  public String type() {
    return "Observation";
  }

  /** Collects the fields that an observation and a component have in common. */
  private static final class ItemFields {
    private Concept code = Concept.NONE;
    private ObservedValue value = ObservedValue.NONE;
    private List<ReferenceRange> ranges = List.of();
    private List<Concept> interpretation = List.of();
    private boolean absent;

    void read(String name, FhirJson in) {
      switch (name) {
        case "code" -> code = Concept.read(in);
        case "referenceRange" -> ranges = in.list(ReferenceRange::read);
        case "interpretation" -> interpretation = in.list(Concept::read);
        case "dataAbsentReason" -> {
          absent = true;
          in.skip();
        }
        default -> {
          if (name.startsWith("value")) {
            value = ObservedValue.read(name, in);
          } else {
            in.skip();
          }
        }
      }
    }

    Item item() {
      return new Item(code, value, ranges, interpretation, absent);
    }
  }

  /** Reads the fields after the resource type. */
  static ObservationResource read(FhirJson in) {
    ItemFields own = new ItemFields();
    String id = null;
    String subject = null;
    String status = null;
    Period effective = Period.NONE;
    FhirDate issued = null;
    Concept bodySite = Concept.NONE;
    String specimen = null;
    String specimenDisplay = null;
    List<SpecimenResource> contained = List.of();
    List<Item> components = List.of();
    for (String name = in.nextField(); name != null; name = in.nextField()) {
      switch (name) {
        case "id" -> id = in.string();
        case "subject" -> subject = Reference.read(in);
        case "status" -> status = in.code();
        case "effectiveDateTime", "effectiveInstant" -> effective = Period.at(in.date());
        case "effectivePeriod" -> effective = Period.read(in);
        case "issued" -> issued = in.date();
        case "bodySite" -> bodySite = Concept.read(in);
        case "specimen" -> {
          Reference.Named named = Reference.readNamed(in);
          specimen = named.reference();
          specimenDisplay = named.display();
        }
        case "contained" -> contained = in.list(ObservationResource::specimen);
        case "component" -> components = in.list(ObservationResource::component);
        default -> own.read(name, in);
      }
    }
    List<Item> items = new ArrayList<>(1 + components.size());
    items.add(own.item());
    items.addAll(components);
    return new ObservationResource(
        id,
        subject,
        status,
        effective,
        issued,
        bodySite,
        new Specimen(specimen, specimenDisplay, contained),
        items);
  }

  private static SpecimenResource specimen(FhirJson in) {
    String type = in.enterResource();
    if ("Specimen".equals(type)) {
      return SpecimenResource.read(in);
    }
    if (type != null) {
      in.leaveObject();
    }
    return null;
  }

  private static Item component(FhirJson in) {
    if (!in.enterObject()) {
      return null;
    }
    ItemFields fields = new ItemFields();
    for (String name = in.nextField(); name != null; name = in.nextField()) {
      fields.read(name, in);
    }
    return fields.item();
  }
}
