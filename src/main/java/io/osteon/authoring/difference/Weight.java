package io.osteon.authoring.difference;

/** How much a change matters for the safety of patients; the heaviest comes first. */
public enum Weight {
  /** It can change what is advised for a patient, or how urgently. */
  SAFETY,
  /** It changes what clinicians read, or which codes are recognised. */
  CONTENT,
  /** It changes sources, tests or other things around the advice. */
  SUPPORTING,
  /** It changes nothing that is advised or read. */
  EDITORIAL
}
