package io.osteon.journal;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A card that was shown to a client, so that feedback on it can be told apart by rule and release.
 * It holds nothing of the patient but the id of the evaluation.
 *
 * @param card the card's uuid; the same call repeated makes the same one
 * @param service id of the CDS service
 * @param client id of the client that called
 * @param hookInstance of the call
 * @param rule id of the rule, for example {@code BTA-08}
 * @param urgency of the recommendation when it was shown: {@code critical}, {@code warning}, {@code
 *     info}
 * @param releaseVersion version of the rule base
 * @param releaseHash content hash of the rule base
 * @param evaluationId the evaluation that made it
 * @param issuedAt when
 * @param suggestions uuids of its suggestions
 */
public record IssuedCard(
    UUID card,
    String service,
    String client,
    UUID hookInstance,
    String rule,
    String urgency,
    String releaseVersion,
    String releaseHash,
    String evaluationId,
    Instant issuedAt,
    List<UUID> suggestions)
    implements JournalItem {
  public IssuedCard {
    Objects.requireNonNull(card, "card");
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(client, "client");
    Objects.requireNonNull(hookInstance, "hookInstance");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(urgency, "urgency");
    Objects.requireNonNull(releaseVersion, "releaseVersion");
    Objects.requireNonNull(releaseHash, "releaseHash");
    Objects.requireNonNull(evaluationId, "evaluationId");
    Objects.requireNonNull(issuedAt, "issuedAt");
    suggestions = List.copyOf(suggestions);
  }
}
