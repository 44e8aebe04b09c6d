package io.osteon.cdshooks.trust;

import io.osteon.cdshooks.trust.token.RefusalReason;
import io.osteon.cdshooks.trust.token.TokenRefusedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;

/** The token in the Authorization header (RFC 6750). */
final class BearerToken {
  private static final String SCHEME = "Bearer ";
  private static final int MAX_LENGTH = 8_192;

  private BearerToken() {}

  /**
   * The token of a request.
   *
   * @throws TokenRefusedException if there is none, or more than one header
   */
  static String of(ContainerRequestContext request) throws TokenRefusedException {
    List<String> headers = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
    if (headers == null || headers.isEmpty()) {
      throw new TokenRefusedException(RefusalReason.NO_TOKEN);
    }
    String header = headers.get(0);
    if (headers.size() > 1
        || header.length() > MAX_LENGTH
        || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw new TokenRefusedException(RefusalReason.NO_BEARER_TOKEN);
    }
    return header.substring(SCHEME.length()).strip();
  }
}
