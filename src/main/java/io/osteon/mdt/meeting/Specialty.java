package io.osteon.mdt.meeting;

import io.osteon.rulebase.Key;
import io.osteon.rulebase.Language;
import java.util.Optional;

/** What members of a board are there for. A member of another specialty is named in free text. */
public enum Specialty {
  MEDICAL_ONCOLOGY("Medical oncology", "肿瘤内科"),
  ORTHOPAEDIC_ONCOLOGY("Orthopaedic oncology", "骨肿瘤科"),
  SPINE_SURGERY("Spine surgery", "脊柱外科"),
  RADIATION_ONCOLOGY("Radiation oncology", "放射治疗科"),
  RADIOLOGY("Radiology", "放射科"),
  INTERVENTIONAL_RADIOLOGY("Interventional radiology", "介入科"),
  NUCLEAR_MEDICINE("Nuclear medicine", "核医学科"),
  PATHOLOGY("Pathology", "病理科"),
  UROLOGY("Urology", "泌尿外科"),
  BREAST_SURGERY("Breast surgery", "乳腺外科"),
  THORACIC_ONCOLOGY("Thoracic oncology", "胸部肿瘤科"),
  HAEMATOLOGY("Haematology", "血液科"),
  ENDOCRINOLOGY("Endocrinology", "内分泌科"),
  NEPHROLOGY("Nephrology", "肾内科"),
  STOMATOLOGY("Dentistry and oral surgery", "口腔科"),
  PALLIATIVE_CARE("Palliative care", "姑息治疗科"),
  PAIN_MEDICINE("Pain medicine", "疼痛科"),
  REHABILITATION("Rehabilitation", "康复科"),
  PHARMACY("Pharmacy", "药学部"),
  NURSING("Nursing", "护理"),
  COORDINATION("Board coordination", "多学科讨论协调");

  private final String english;
  private final String chinese;

  Specialty(String english, String chinese) {
    this.english = english;
    this.chinese = chinese;
  }

  /** The spelling in the database and the API, for example {@code radiation-oncology}. */
  public String key() {
    return Key.of(this);
  }

  /** Its name for people. */
  public String title(Language language) {
    return language == Language.ZH ? chinese : english;
  }

  /**
   * What a member's specialty is called: the title of a key, or the free text as it is.
   *
   * @param specialty as {@link MeetingMember#specialty} has it
   */
  public static String title(String specialty, Language language) {
    Optional<Specialty> known = Key.parse(specialty, values());
    return known.map(s -> s.title(language)).orElse(specialty);
  }
}
