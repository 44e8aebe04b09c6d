/** What is known of the patient at the moment of a call, as one FHIR Bundle. */
package io.osteon.cdshooks.chart;
