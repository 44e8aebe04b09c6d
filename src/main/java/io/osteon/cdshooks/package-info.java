/**
 * The CDS Hooks door: discovery, services, cards and feedback for electronic health records (CDS
 * Hooks 2.0.1; what 3.0 adds is used only with clients that are known to support it).
 *
 * <p>A call goes {@code trust} (who calls), {@code request} (what is asked), {@code chart}
 * (prefetch and draft orders, what is missing is fetched, together one FHIR Bundle), then through
 * intake and evaluation like any other case, and back through {@code card}. {@code service} says
 * which services there are and what each shows; {@code feedback} keeps what clinicians answered.
 */
package io.osteon.cdshooks;
