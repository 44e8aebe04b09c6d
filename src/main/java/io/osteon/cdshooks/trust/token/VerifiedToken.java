package io.osteon.cdshooks.trust.token;

import io.osteon.cdshooks.trust.ClientTrust;
import java.time.Instant;

/**
 * A token that its client signed for this call. Whether it has been used before is another matter.
 *
 * @param client who signed it
 * @param tokenId its {@code jti}; content of the token, not for a log
 * @param usableUntil when it can no longer be used, clock skew included
 */
public record VerifiedToken(ClientTrust client, String tokenId, Instant usableUntil) {
  @Override
  public String toString() {
    return "VerifiedToken[client=" + client.client().id() + "]";
  }
}
