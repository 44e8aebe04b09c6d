package io.osteon.facts;

/** The two products of denosumab differ by strength alone. */
public enum DenosumabStrength {
  /** 120 mg: Xgeva and biosimilars, against skeletal-related events. */
  MG_120,
  /** 60 mg: Prolia and biosimilars, against osteoporosis and treatment-induced bone loss. */
  MG_60,
  UNKNOWN
}
