package io.osteon.mdt.decision;

import java.util.UUID;
import org.jdbi.v3.core.statement.Query;

/**
 * Which decisions are read.
 *
 * @param meeting or {@code null} for any
 * @param patientCase or {@code null} for any; one of the two is there
 * @param newest whether only the newest revisions, those of which nothing is recorded included
 */
record DecisionScope(UUID meeting, UUID patientCase, boolean newest) {

  /** The condition on a table of parts, or of agenda items, with that alias. */
  String condition(String alias) {
    StringBuilder condition = new StringBuilder("true");
    if (meeting != null) {
      condition.append(" and ").append(alias).append(".meeting = :meeting");
    }
    if (patientCase != null) {
      condition.append(" and ").append(alias).append(".patient_case = :patientCase");
    }
    return condition.toString();
  }

  /** A table of parts joined to the agenda, and the condition. */
  String parts(String table) {
    return " from "
        + table
        + " p join agenda_item a on a.meeting = p.meeting and a.patient_case = p.patient_case"
        + (newest ? " and a.revision = p.revision" : "")
        + " where "
        + condition("a");
  }

  Query bind(Query query) {
    if (meeting != null) {
      query.bind("meeting", meeting);
    }
    if (patientCase != null) {
      query.bind("patientCase", patientCase);
    }
    return query;
  }
}
