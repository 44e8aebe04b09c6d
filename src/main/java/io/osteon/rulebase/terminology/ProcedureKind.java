package io.osteon.rulebase.terminology;

/** Kinds of procedures whose meaning for the rules depends on where they are done. */
public enum ProcedureKind {
  RADIOTHERAPY,
  SURGERY
}
