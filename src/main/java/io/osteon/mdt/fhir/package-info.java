/** A decision about a case as a FHIR R4 Bundle. */
package io.osteon.mdt.fhir;
