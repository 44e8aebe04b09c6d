package io.osteon.cdshooks.card;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.facts.BoneMetastasis;
import io.osteon.facts.Source;
import io.osteon.rulebase.Key;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.OrderCategory;
import io.osteon.rulebase.OrderCoding;
import io.osteon.rulebase.OrderDefinition;
import io.osteon.rulebase.OrderKind;
import io.osteon.rulebase.OrderPriority;
import io.osteon.rulebase.VerificationStatus;
import io.osteon.rulebase.terminology.CodeSystem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Writes orders of the catalogue as FHIR R4 drafts for the patient and encounter of a call. */
final class OrderResources {
  private static final String SNOMED_CT = "http://snomed.info/sct";
  private static final String UCUM = "http://unitsofmeasure.org";
  private static final Pattern REFERENCE = Pattern.compile("([A-Z][A-Za-z]+)/[A-Za-z0-9.-]{1,64}");
  private static final Set<String> REQUESTERS =
      Set.of(
          "Practitioner", "PractitionerRole", "Organization", "Patient", "RelatedPerson", "Device");

  private final CardContext context;
  private final Language language;

  OrderResources(CardContext context) {
    this.context = context;
    this.language = context.language();
  }

  /**
   * An order.
   *
   * @param reason why it is ordered, in words
   * @param note what the advice says of it
   */
  ObjectNode resource(
      OrderDefinition order, UUID id, OrderPriority priority, String reason, String note) {
    boolean medication = order.kind() == OrderKind.MEDICATION_REQUEST;
    ObjectNode resource = JsonNodeFactory.instance.objectNode();
    resource.put("resourceType", medication ? "MedicationRequest" : "ServiceRequest");
    resource.put("id", id.toString());
    resource.put("status", "draft");
    resource.put("intent", "order");
    if (!medication) {
      ObjectNode category = resource.putArray("category").addObject();
      coding(category.putArray("coding"), category(order.category()));
    }
    resource.put("priority", Key.of(priority));
    concept(resource.putObject(medication ? "medicationCodeableConcept" : "code"), order);
    reference(resource, "subject", "Patient/" + context.request().context().patientId());
    String encounter = context.request().context().encounterId();
    if (encounter != null) {
      reference(resource, "encounter", "Encounter/" + encounter);
    }
    resource.put("authoredOn", context.evaluation().at().toString());
    requester(resource);
    resource.putArray("reasonCode").addObject().put("text", reason);
    reasonReferences(resource);
    if (order.bodySite() != null && verified(order.bodySite())) {
      coding(resource.putArray("bodySite").addObject().putArray("coding"), order.bodySite());
    }
    resource.putArray("note").addObject().put("text", note);
    if (order.dose() != null) {
      dosage(resource, order.dose());
    }
    return resource;
  }

  /** The number of a daily dose: that of the parameter in force. */
  String dose(OrderDefinition.DailyDose dose) {
    return parameter(dose).stripTrailingZeros().toPlainString();
  }

  private BigDecimal parameter(OrderDefinition.DailyDose dose) {
    return context
        .ruleBase()
        .parameters()
        .find(dose.parameter())
        .orElseThrow(() -> new IllegalStateException("no parameter " + dose.parameter()))
        .value();
  }

  private void dosage(ObjectNode resource, OrderDefinition.DailyDose dose) {
    ObjectNode dosage = resource.putArray("dosageInstruction").addObject();
    dosage.put("text", dose.instruction().in(language).replace("{dose}", dose(dose)));
    ObjectNode repeat = dosage.putObject("timing").putObject("repeat");
    repeat.put("frequency", 1).put("period", 1).put("periodUnit", "d");
    ObjectNode route = dosage.putObject("route").putArray("coding").addObject();
    route.put("system", SNOMED_CT).put("code", "26643006").put("display", "Oral route");
    ObjectNode quantity = dosage.putArray("doseAndRate").addObject().putObject("doseQuantity");
    quantity.put("value", parameter(dose));
    quantity.put("unit", dose.unitWords().in(language));
    quantity.put("system", UCUM).put("code", dose.unit());
  }

  private void concept(ObjectNode concept, OrderDefinition order) {
    List<OrderCoding> codings = order.codings().stream().filter(OrderResources::verified).toList();
    if (!codings.isEmpty()) {
      ArrayNode array = concept.putArray("coding");
      codings.forEach(each -> coding(array, each));
    }
    concept.put("text", order.words().in(language));
  }

  private static boolean verified(OrderCoding coding) {
    return coding.status() == VerificationStatus.VERIFIED;
  }

  private static void coding(ArrayNode array, OrderCoding coding) {
    array
        .addObject()
        .put("system", coding.system().uri())
        .put("code", coding.code())
        .put("display", coding.display());
  }

  /** The codes of FHIR's own example value set for categories of service requests. */
  private static OrderCoding category(OrderCategory category) {
    return switch (category) {
      case LABORATORY -> category("108252007", "Laboratory procedure");
      case IMAGING -> category("363679005", "Imaging");
      case REFERRAL -> category("3457005", "Patient referral");
      case EXAMINATION, MEDICATION -> category("386053000", "Evaluation procedure");
    };
  }

  private static OrderCoding category(String code, String display) {
    return new OrderCoding(CodeSystem.SNOMED_CT, code, display, VerificationStatus.VERIFIED);
  }

  private void requester(ObjectNode resource) {
    String user = context.request().context().userId();
    if (user != null
        && REFERENCE.matcher(user).matches()
        && REQUESTERS.contains(user.substring(0, user.indexOf('/')))) {
      reference(resource, "requester", user);
    }
  }

  /** The entries of the problem list that state the bone metastases. */
  private void reasonReferences(ObjectNode resource) {
    List<String> conditions =
        context
            .evaluation()
            .decision()
            .fact(BoneMetastasis.class)
            .filter(bone -> bone.confirmed() || bone.suspected())
            .map(BoneMetastasis::sources)
            .orElse(List.of())
            .stream()
            .map(Source::reference)
            .filter(each -> each.startsWith("Condition/") && REFERENCE.matcher(each).matches())
            .toList();
    if (!conditions.isEmpty()) {
      ArrayNode array = resource.putArray("reasonReference");
      conditions.forEach(each -> array.addObject().put("reference", each));
    }
  }

  private static void reference(ObjectNode resource, String field, String reference) {
    resource.putObject(field).put("reference", reference);
  }
}
