package io.osteon.governance.audit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row that somebody noted outside of the database, so that even who owns database and key cannot
 * write history anew without being found.
 *
 * @param sequence of the row
 * @param hash of the row
 */
public record AuditAnchor(long sequence, String hash) {
  private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,17}):([0-9a-f]{64})");

  /** The anchor of a text such as {@code 17:5f3c…}; empty if it has another form. */
  public static Optional<AuditAnchor> of(String text) {
    Matcher parts = FORM.matcher(text);
    return parts.matches()
        ? Optional.of(new AuditAnchor(Long.parseLong(parts.group(1)), parts.group(2)))
        : Optional.empty();
  }

  boolean contradicts(AuditEntry entry) {
    return entry.sequence() == sequence && !entry.hash().equals(hash);
  }
}
