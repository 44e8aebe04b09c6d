package io.osteon.rulebase;

import java.util.List;
import java.util.Objects;

/**
 * Where a figure or claim of the interview differs from published sources.
 *
 * @param topic what it is about
 * @param statements ids of the interview's statements
 * @param interview what the interview says
 * @param published what published sources say
 * @param says what the rules say
 * @param rules those that say it
 * @param evidence ids of the sources with the status of what is quoted
 * @param location where it stands
 */
public record InterviewDifference(
    BilingualText topic,
    List<String> statements,
    BilingualText interview,
    BilingualText published,
    BilingualText says,
    List<RuleReference> rules,
    List<QuotedSource> evidence,
    Location location) {

  /** A source, and whether what is quoted was read in it. */
  public record QuotedSource(String source, VerificationStatus status, Location location) {}

  public InterviewDifference {
    Objects.requireNonNull(topic, "topic");
    Objects.requireNonNull(interview, "interview");
    Objects.requireNonNull(published, "published");
    Objects.requireNonNull(says, "says");
    Objects.requireNonNull(location, "location");
    statements = List.copyOf(statements);
    rules = List.copyOf(rules);
    evidence = List.copyOf(evidence);
  }
}
