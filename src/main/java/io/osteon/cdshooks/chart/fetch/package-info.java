/** Reads what a call did not bring from the client's FHIR server, within limits. */
package io.osteon.cdshooks.chart.fetch;
