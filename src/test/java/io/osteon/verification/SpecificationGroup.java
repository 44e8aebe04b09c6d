package io.osteon.verification;

import java.util.Set;

/** What a group of rules works with: the patient, what has fired, and the start of therapy. */
abstract class SpecificationGroup {
  final SpecificationPatient p;
  final SpecificationMedications drugs;
  final SpecificationLaboratory labs;
  final Set<String> fired;

  /** A start rule fires. */
  final boolean start;

  /** The first dose is ahead. */
  final boolean first;

  /** An antiresorptive at the oncology dose is given, planned or recommended. */
  final boolean anti;

  SpecificationGroup(SpecificationStart start) {
    p = start.p;
    drugs = start.drugs;
    labs = start.labs;
    fired = start.fired;
    this.start = start.indicated;
    first = start.first;
    anti = start.anti;
  }

  void fire(String id, boolean when) {
    if (when) {
      fired.add(id);
    }
  }

  boolean has(String id) {
    return fired.contains(id);
  }

  boolean within(Integer ago, int days) {
    return ago != null && ago <= days;
  }

  boolean pregnant() {
    return p.pregnant();
  }

  boolean myeloma() {
    return p.confirmed("multiple_myeloma");
  }

  boolean myelomaPossible() {
    return p.diagnosis("multiple_myeloma");
  }

  boolean gctb() {
    return p.diagnosis("gctb");
  }
}
