package io.osteon.web.mdt.patient;

/** What can be wrong with a field of the form of a case. */
enum FormProblem {
  NUMBER,
  WHOLE_NUMBER,
  DATE,
  DATES,
  CHOOSE,
  ITEM,
  UNIT,
  VALUE,
  LABORATORY_DATE,
  DRUG,
  EVENT,
  EVENT_DATE,
  DAILY_UNIT,
  CONDITION,
  LISTED_BUT_NONE,
  LISTED_BUT_UNKNOWN,
  NOTHING_LISTED,
  BONE_METASTASIS,
  AGE_OR_BIRTH_DATE,
  BIRTH_DATE,
  QUESTION;

  /** In words. */
  String text(PatientWords words) {
    return switch (this) {
      case NUMBER -> words.problemNumber();
      case WHOLE_NUMBER -> words.problemWholeNumber();
      case DATE -> words.problemDate();
      case DATES -> words.problemDates();
      case CHOOSE -> words.problemChoose();
      case ITEM -> words.problemItem();
      case UNIT -> words.problemUnit();
      case VALUE -> words.problemValue();
      case LABORATORY_DATE -> words.problemLaboratoryDate();
      case DRUG -> words.problemDrug();
      case EVENT -> words.problemEvent();
      case EVENT_DATE -> words.problemEventDate();
      case DAILY_UNIT -> words.problemDailyUnit();
      case CONDITION -> words.problemCondition();
      case LISTED_BUT_NONE -> words.problemListedButNone();
      case LISTED_BUT_UNKNOWN -> words.problemListedButUnknown();
      case NOTHING_LISTED -> words.problemNothingListed();
      case BONE_METASTASIS -> words.problemBoneMetastasis();
      case AGE_OR_BIRTH_DATE -> words.problemAgeOrBirthDate();
      case BIRTH_DATE -> words.problemBirthDate();
      case QUESTION -> words.problemQuestion();
    };
  }
}
