package io.osteon.cdshooks;

/** FHIR resources of the patient of {@link Call}; a single quote stands for a double. */
public final class Resources {
  private static final String ABOUT = "'subject':{'reference':'Patient/" + Call.PATIENT_ID + "'}";

  private Resources() {}

  /** A woman of 58. */
  public static String patient() {
    return "{'resourceType':'Patient','id':'p1','gender':'female','birthDate':'1968-03-14'}";
  }

  /** A confirmed condition by ICD-10 code. */
  public static String condition(String id, String code, String fields) {
    return "{'resourceType':'Condition','id':'"
        + id
        + "',"
        + ABOUT
        + ","
        + fields
        + "'code':{'coding':[{'system':'http://hl7.org/fhir/sid/icd-10','code':'"
        + code
        + "'}]}}";
  }

  /** Breast cancer of years ago. */
  public static String breastCancer() {
    return condition("breast", "C50.9", "'onsetDateTime':'2019-05-02',");
  }

  /** A bone metastasis of last week. */
  public static String boneMetastasis() {
    return condition("bone", "C79.5", "'onsetDateTime':'2026-11-16',");
  }

  /** A laboratory result of a day. */
  public static String laboratory(String loinc, String value, String unit, String day) {
    return "{'resourceType':'Observation','id':'o-"
        + loinc
        + "-"
        + day
        + "','status':'final',"
        + ABOUT
        + ",'code':{'coding':[{'system':'http://loinc.org','code':'"
        + loinc
        + "'}]},"
        + "'effectiveDateTime':'"
        + day
        + "','valueQuantity':{'value':"
        + value
        + ",'system':'http://unitsofmeasure.org','code':'"
        + unit
        + "'}}";
  }

  /** Calcium and albumin of a day. */
  public static String[] calcium(String millimolesPerLitre, String day) {
    return new String[] {
      laboratory("2000-8", millimolesPerLitre, "mmol/L", day),
      laboratory("1751-7", "40", "g/L", day)
    };
  }

  /** An order by ATC code with words for the strength. */
  public static String order(String id, String atc, String text, String fields) {
    return "{'resourceType':'MedicationRequest','id':'"
        + id
        + "',"
        + ABOUT
        + ","
        + fields
        + "'intent':'order','medicationCodeableConcept':{'coding':[{'system':"
        + "'http://www.whocc.no/atc','code':'"
        + atc
        + "'}],'text':'"
        + text
        + "'}}";
  }

  /** A draft of denosumab 120 mg. */
  public static String draftDenosumab(String id) {
    return order(id, "M05BX04", "Xgeva 120 mg", "'status':'draft',");
  }

  /** A draft of zoledronic acid 4 mg. */
  public static String draftZoledronate(String id) {
    return order(id, "M05BA08", "Zoledronic acid 4 mg", "'status':'draft',");
  }

  /** A dose that was given. */
  public static String dose(String id, String atc, String text, String day) {
    return "{'resourceType':'MedicationAdministration','id':'"
        + id
        + "',"
        + ABOUT
        + ",'status':'completed','effectiveDateTime':'"
        + day
        + "','medicationCodeableConcept':{'coding':[{'system':'http://www.whocc.no/atc','code':'"
        + atc
        + "'}],'text':'"
        + text
        + "'}}";
  }

  /** A dose of denosumab 120 mg that was given. */
  public static String denosumabDose(String day) {
    return dose("dose-" + day, "M05BX04", "Xgeva 120 mg", day);
  }
}
