package io.osteon.rulebase.terminology;

/** How far an entry of a code list reaches. */
enum Extent {
  /** The code itself. */
  EXACT,
  /** The code and all codes that begin with it. */
  PREFIX
}
