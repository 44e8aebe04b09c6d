package io.osteon.evaluation;

import io.osteon.engine.vocabulary.Vocabulary;
import io.osteon.intake.InputNote;
import io.osteon.intake.PatientCase;
import io.osteon.rulebase.Language;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Names an answer by what it was made of, so that a replay names it alike. A UUID of version 8 (RFC
 * 9562) made of a SHA-256.
 */
final class EvaluationId {
  private static final long VERSION_8 = 0x8000L;
  private static final long RFC_VARIANT = 0x8000_0000_0000_0000L;

  private EvaluationId() {}

  static String of(
      String ruleBaseHash, Language language, PatientCase patientCase, Vocabulary vocabulary) {
    CanonicalText content = new CanonicalText(vocabulary);
    content.add(ruleBaseHash);
    content.add(language.tag());
    content.add(patientCase.at());
    content.facts(patientCase.facts());
    for (InputNote note : patientCase.notes()) {
      content.add(note.location());
      content.add(note.code());
      content.add(note.message());
    }
    ByteBuffer digest = ByteBuffer.wrap(sha256().digest(content.bytes()));
    long high = (digest.getLong() & ~0xF000L) | VERSION_8;
    long low = (digest.getLong() & ~(RFC_VARIANT | (RFC_VARIANT >>> 1))) | RFC_VARIANT;
    return new UUID(high, low).toString();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
