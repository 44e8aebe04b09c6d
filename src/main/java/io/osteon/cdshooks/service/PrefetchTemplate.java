package io.osteon.cdshooks.service;

import io.osteon.rulebase.BilingualText;
import io.osteon.rulebase.cds.PrefetchDefinition.CoveredList;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A query that a client is asked to run before it calls, and that is run here when it did not.
 *
 * <p>It uses only what CDS Hooks 2.0.1 permits: the token {@code context.patientId}, an instance
 * read or a search by type with references, token equality and a date with {@code ge}.
 *
 * @param key the name under which the client sends the answer
 * @param name what it is, in words for clinicians
 * @param type FHIR resource type
 * @param criteria further search criteria, each beginning with {@code &}, or empty
 * @param date the search parameter that limits the age of what is asked for, or {@code null}
 * @param days the age in days
 * @param covers the list that is known to be empty when the answers of all keys that cover it are
 *     whole and empty, or {@code null}
 */
public record PrefetchTemplate(
    String key,
    BilingualText name,
    String type,
    String criteria,
    String date,
    int days,
    CoveredList covers) {
  private static final String TOKEN = "{{context.patientId}}";
  private static final String PATIENT = "Patient";

  public PrefetchTemplate {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(criteria, "criteria");
  }

  /** A read of the Patient rather than a search. */
  public boolean isRead() {
    return type.equals(PATIENT);
  }

  /**
   * The template for discovery.
   *
   * @param day from which the age is counted
   * @param fhirPath the client computes the day itself ({@code today()}, CDS Hooks 3.0)
   */
  public String template(LocalDate day, boolean fhirPath) {
    String since = fhirPath ? "{{today() - " + days + " days}}" : since(day);
    return url(TOKEN, since);
  }

  /**
   * The query for one patient.
   *
   * @param patientId id without a type
   * @param day from which the age is counted
   */
  public String query(String patientId, LocalDate day) {
    return url(patientId, since(day));
  }

  private String since(LocalDate day) {
    return day.minusDays(days).toString();
  }

  private String url(String patient, String since) {
    if (isRead()) {
      return type + "/" + patient;
    }
    String search = type + "?patient=" + patient + criteria;
    return date == null ? search : search + "&" + date + "=ge" + since;
  }
}
