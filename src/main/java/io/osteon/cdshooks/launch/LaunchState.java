package io.osteon.cdshooks.launch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the browser keeps between the way to the authorization server and the way back: so that no
 * replica has to remember it, and nobody but this browser can end the launch.
 *
 * @param server name of the health record in the settings
 * @param state what the server must send back (RFC 6749, 10.12)
 * @param verifier whose hash the server was given (PKCE, RFC 7636)
 */
record LaunchState(String server, String state, String verifier) {
  private static final Pattern COOKIE =
      Pattern.compile("([A-Za-z0-9-]{1,64})\\.([A-Za-z0-9_-]{43})\\.([A-Za-z0-9_-]{43})");
  private static final int RANDOM_BYTES = 32;

  /** The state of a new launch. */
  static LaunchState begin(LaunchServer server) {
    return new LaunchState(server.name(), random(), random());
  }

  private static String random() {
    byte[] bytes = new byte[RANDOM_BYTES];
    // made anew: an executable must not carry the state of a generator from its build
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The value of a cookie. */
  String cookie() {
    return server + "." + state + "." + verifier;
  }

  /** The state of a cookie; nothing if it is none. */
  static Optional<LaunchState> of(String cookie) {
    Matcher matcher = COOKIE.matcher(cookie == null ? "" : cookie);
    return matcher.matches()
        ? Optional.of(new LaunchState(matcher.group(1), matcher.group(2), matcher.group(3)))
        : Optional.empty();
  }

  /** Whether what came back belongs to it. */
  boolean is(String sentBack) {
    return sentBack != null
        && MessageDigest.isEqual(
            state.getBytes(StandardCharsets.US_ASCII), sentBack.getBytes(StandardCharsets.UTF_8));
  }

  /** What the server is given at first: the hash of the verifier, method {@code S256}. */
  String challenge() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Without the verifier. */
  @Override
  public String toString() {
    return "LaunchState[server=" + server + "]";
  }
}
