package io.osteon.platform.security;

import jakarta.ws.rs.core.NewCookie;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The cookie that carries a session's token, and the token against forged requests that goes with
 * it: a keyed hash of the former, so that it needs no keeping and dies with the session.
 */
public final class SessionCookie {
  /** Its name. */
  public static final String NAME = "osteon-session";

  /** The header that carries the token against forged requests, in both directions. */
  public static final String CSRF_HEADER = "X-CSRF-Token";

  /** The form field that carries it. */
  public static final String CSRF_FIELD = "csrf";

  /** The attribute of an identity that came by a session: its token. */
  static final String ATTRIBUTE = "io.osteon.session";

  private static final String ALGORITHM = "HmacSHA256";

  private SessionCookie() {}

  /** The cookie of a session; it lasts until the browser is closed or the session ends. */
  public static NewCookie of(String token, boolean secure) {
    return cookie(token, secure).build();
  }

  /** The cookie that removes it. */
  public static NewCookie removed(boolean secure) {
    return cookie("", secure).maxAge(0).build();
  }

  private static NewCookie.Builder cookie(String value, boolean secure) {
    return new NewCookie.Builder(NAME)
        .value(value)
        .path("/")
        .httpOnly(true)
        .secure(secure)
        .sameSite(NewCookie.SameSite.LAX);
  }

  /** The token against forged requests that belongs to a session's token. */
  public static String csrf(String token) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.doFinal("csrf".getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
