package io.osteon.journal;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The bytes of an issued card in a spool file, format 2. */
final class CardFormat {
  static final int FORMAT = 2;

  private CardFormat() {}

  static void write(DataOutputStream out, IssuedCard card) throws IOException {
    SpoolData.uuid(out, card.card());
    SpoolData.text(out, card.service());
    SpoolData.text(out, card.client());
    SpoolData.uuid(out, card.hookInstance());
    SpoolData.text(out, card.rule());
    SpoolData.text(out, card.urgency());
    SpoolData.text(out, card.releaseVersion());
    SpoolData.text(out, card.releaseHash());
    SpoolData.text(out, card.evaluationId());
    SpoolData.instant(out, card.issuedAt());
    SpoolData.list(out, card.suggestions(), SpoolData::uuid);
  }

  static IssuedCard read(DataInputStream in) throws IOException {
    UUID card = SpoolData.uuid(in);
    String service = SpoolData.text(in);
    String client = SpoolData.text(in);
    UUID hookInstance = SpoolData.uuid(in);
    String rule = SpoolData.text(in);
    String urgency = SpoolData.text(in);
    String releaseVersion = SpoolData.text(in);
    String releaseHash = SpoolData.text(in);
    String evaluationId = SpoolData.text(in);
    Instant issuedAt = SpoolData.instant(in);
    List<UUID> suggestions = SpoolData.list(in, SpoolData::uuid);
    return new IssuedCard(
        card,
        service,
        client,
        hookInstance,
        rule,
        urgency,
        releaseVersion,
        releaseHash,
        evaluationId,
        issuedAt,
        suggestions);
  }
}
