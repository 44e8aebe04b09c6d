/** What leaves a meeting: minutes to print and as PDF, tasks as CSV, decisions as FHIR. */
package io.osteon.web.mdt.minutes;
