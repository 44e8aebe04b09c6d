package io.osteon.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;

/** Calls about a woman with breast cancer and bone metastases whose calcium is low. */
public final class SampleCalls {
  static final ObjectMapper JSON = new ObjectMapper();
  private static final LocalDate TODAY = LocalDate.now(ZoneId.systemDefault());

  private SampleCalls() {}

  /** A call of a hook with the whole chart prefetched. */
  public static ObjectNode call(String hook) {
    ObjectNode call =
        object(
            """
            {'hook': '%s', 'hookInstance': 'd1577c69-dfbe-44ad-ba6d-3e05e953b2ea',
             'context': {'userId': 'Practitioner/example', 'patientId': 'p1', 'encounterId': 'e1'}}
            """
                .formatted(hook));
    call.set("prefetch", prefetch());
    return call;
  }

  /** Signing of an order for denosumab 120 mg. */
  public static ObjectNode orderSign() {
    ObjectNode call = call("order-sign");
    ((ObjectNode) call.get("context")).set("draftOrders", bundle(denosumab(), vitaminD()));
    return call;
  }

  /** The same at the moment of selection. */
  public static ObjectNode orderSelect() {
    ObjectNode call = call("order-select");
    ObjectNode context = (ObjectNode) call.get("context");
    context.putArray("selections").add("MedicationRequest/draft-denosumab");
    context.set("draftOrders", bundle(denosumab(), vitaminD()));
    return call;
  }

  /** What the services ask for. */
  static ObjectNode prefetch() {
    ObjectNode prefetch = JSON.createObjectNode();
    prefetch.set(
        "patient",
        object(
            "{'resourceType': 'Patient', 'id': 'p1', 'gender': 'female', 'birthDate': '1968-03-14'}"));
    prefetch.set(
        "conditions",
        bundle(
            condition("c1", "C50.9", TODAY.minusDays(900)),
            condition("c2", "C79.5", TODAY.minusDays(13))));
    prefetch.set(
        "recent-laboratory",
        bundle(
            observation("o1", "2000-8", 2.02, "mmol/L"),
            observation("o2", "1751-7", 40, "g/L"),
            observation("o3", "14682-9", 70, "umol/L")));
    prefetch.set("current-medication", bundle());
    prefetch.set("past-medication", bundle());
    return prefetch;
  }

  static ObjectNode denosumab() {
    return object(
        """
        {'resourceType': 'MedicationRequest', 'id': 'draft-denosumab', 'status': 'draft', 'intent': 'order',
         'subject': {'reference': 'Patient/p1'},
         'medicationCodeableConcept': {'coding': [{'system': 'http://www.whocc.no/atc', 'code': 'M05BX04'}], 'text': 'Xgeva 120 mg'},
         'dosageInstruction': [{'timing': {'event': ['%s']}, 'doseAndRate': [{'doseQuantity': {'value': 120, 'unit': 'mg', 'system': 'http://unitsofmeasure.org', 'code': 'mg'}}]}]}
        """
            .formatted(TODAY.plusDays(1)));
  }

  private static ObjectNode vitaminD() {
    return object(
        """
        {'resourceType': 'MedicationRequest', 'id': 'draft-vitamin-d', 'status': 'draft', 'intent': 'order',
         'subject': {'reference': 'Patient/p1'}, 'medicationCodeableConcept': {'text': 'colecalciferol'}}
        """);
  }

  private static ObjectNode condition(String id, String icd10, LocalDate recorded) {
    return object(
        """
        {'resourceType': 'Condition', 'id': '%s', 'subject': {'reference': 'Patient/p1'},
         'verificationStatus': {'coding': [{'system': 'http://terminology.hl7.org/CodeSystem/condition-ver-status', 'code': 'confirmed'}]},
         'code': {'coding': [{'system': 'http://hl7.org/fhir/sid/icd-10', 'code': '%s'}]}, 'recordedDate': '%s'}
        """
            .formatted(id, icd10, recorded));
  }

  private static ObjectNode observation(String id, String loinc, double value, String unit) {
    return object(
        """
        {'resourceType': 'Observation', 'id': '%s', 'status': 'final', 'subject': {'reference': 'Patient/p1'},
         'code': {'coding': [{'system': 'http://loinc.org', 'code': '%s'}]}, 'effectiveDateTime': '%s',
         'valueQuantity': {'value': %s, 'unit': '%s', 'system': 'http://unitsofmeasure.org', 'code': '%s'}}
        """
            .formatted(id, loinc, TODAY.minusDays(2), value, unit, unit));
  }

  static ObjectNode bundle(JsonNode... resources) {
    ObjectNode bundle = object("{'resourceType': 'Bundle', 'type': 'searchset'}");
    bundle.put("total", resources.length);
    if (resources.length > 0) {
      ArrayNode entries = bundle.putArray("entry");
      for (JsonNode resource : resources) {
        entries.addObject().set("resource", resource);
      }
    }
    return bundle;
  }

  static ObjectNode object(String singleQuoted) {
    try {
      return (ObjectNode) JSON.readTree(singleQuoted.replace('\'', '"'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
