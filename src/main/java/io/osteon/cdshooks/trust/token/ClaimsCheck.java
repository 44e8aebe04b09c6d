package io.osteon.cdshooks.trust.token;

import io.osteon.cdshooks.trust.ClientTrust;
import java.time.Instant;
import java.util.List;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;

/** What the claims of a token must say. */
final class ClaimsCheck {
  /** The year 5138: beyond it arithmetic with dates is not worth thinking about. */
  private static final long LAST_SECOND = 100_000_000_000L;

  private static final int MAX_TOKEN_ID = 1024;

  private final TokenPolicy policy;

  ClaimsCheck(TokenPolicy policy) {
    this.policy = policy;
  }

  /** The client's name for a token, and until when it could be used. */
  record Checked(String tokenId, Instant usableUntil) {}

  /**
   * Checks claims that are not yet believed.
   *
   * @throws TokenRefusedException if one is missing or wrong
   */
  Checked check(JwtClaims claims, ClientTrust client, CalledAddress called, Instant now)
      throws TokenRefusedException {
    try {
      audience(claims.getAudience(), client, called);
      Instant expiry = times(claims, client, now);
      String tokenId = claims.getJwtId();
      if (tokenId == null || tokenId.isBlank() || tokenId.length() > MAX_TOKEN_ID) {
        throw refused(RefusalReason.NO_TOKEN_ID, client);
      }
      String tenant = claims.getStringClaimValue("tenant");
      if (!client.tenants().isEmpty() && (tenant == null || !client.tenants().contains(tenant))) {
        throw refused(RefusalReason.TENANT, client);
      }
      return new Checked(tokenId, expiry.plus(policy.clockSkew()));
    } catch (MalformedClaimException e) {
      throw refused(RefusalReason.MALFORMED, client);
    }
  }

  private static void audience(List<String> audiences, ClientTrust client, CalledAddress called)
      throws TokenRefusedException {
    for (String audience : audiences) {
      if (called.is(audience) || client.audiences().contains(audience)) {
        return;
      }
    }
    throw refused(RefusalReason.AUDIENCE, client);
  }

  private Instant times(JwtClaims claims, ClientTrust client, Instant now)
      throws TokenRefusedException, MalformedClaimException {
    Instant expiry = instant(claims, "exp", client);
    Instant issued = instant(claims, "iat", client);
    Instant latestStart = now.plus(policy.clockSkew());
    if (!now.isBefore(expiry.plus(policy.clockSkew()))) {
      throw refused(RefusalReason.EXPIRED, client);
    }
    if (issued.isAfter(latestStart)
        || (claims.hasClaim("nbf") && instant(claims, "nbf", client).isAfter(latestStart))) {
      throw refused(RefusalReason.NOT_YET_VALID, client);
    }
    if (!expiry.isAfter(issued) || expiry.isAfter(issued.plus(policy.maxLifetime()))) {
      throw refused(RefusalReason.LIFETIME, client);
    }
    return expiry;
  }

  private static Instant instant(JwtClaims claims, String name, ClientTrust client)
      throws TokenRefusedException, MalformedClaimException {
    NumericDate date = claims.getNumericDateClaimValue(name);
    if (date == null || date.getValue() < 0 || date.getValue() > LAST_SECOND) {
      throw refused(RefusalReason.MALFORMED, client);
    }
    return Instant.ofEpochSecond(date.getValue());
  }

  private static TokenRefusedException refused(RefusalReason reason, ClientTrust client) {
    return new TokenRefusedException(reason, client.client().id());
  }
}
