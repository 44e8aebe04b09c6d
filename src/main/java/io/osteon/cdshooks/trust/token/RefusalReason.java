package io.osteon.cdshooks.trust.token;

import java.util.Locale;

/** Why a call was refused: for metrics and the log, never for the caller. */
public enum RefusalReason {
  /** No Authorization header. */
  NO_TOKEN,
  /** Another scheme than Bearer, several headers, or a header that is too long. */
  NO_BEARER_TOKEN,
  /** No JSON Web Token in compact form, or a header parameter that changes how it is read. */
  MALFORMED,
  /** An algorithm that is not in the list, among them none and everything symmetric. */
  ALGORITHM,
  /** A {@code typ} other than JWT. */
  TYPE,
  /** No {@code kid}. */
  NO_KEY_ID,
  /** An {@code iss} of no client. */
  ISSUER,
  /** A {@code jku} that the client may not name. */
  KEY_ADDRESS,
  /** An {@code aud} without the address called. */
  AUDIENCE,
  /** Its {@code exp} has passed. */
  EXPIRED,
  /** Its {@code nbf} or {@code iat} is to come. */
  NOT_YET_VALID,
  /** More time between {@code iat} and {@code exp} than is allowed, or none. */
  LIFETIME,
  /** No {@code jti}. */
  NO_TOKEN_ID,
  /** A {@code tenant} that the client may not speak for. */
  TENANT,
  /** A {@code kid} of no key of the client that fits the algorithm. */
  UNKNOWN_KEY,
  /** The client's keys cannot be had. */
  NO_KEYS,
  /** A signature that the client's key did not make. */
  SIGNATURE,
  /** It has been used before. */
  REPLAYED,
  /** Too many calls with worthless tokens from that address, or from everywhere. */
  UNPROVEN_RATE,
  /** Too many calls of that client. */
  CLIENT_RATE,
  /** A body beyond the client's limit. */
  BODY_SIZE,
  /** The check itself failed: a fault of ours. */
  INTERNAL;

  /** The name in metrics and log lines. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
