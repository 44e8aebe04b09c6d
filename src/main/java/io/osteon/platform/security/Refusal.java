package io.osteon.platform.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.accounts.AccountsUnavailableException;
import io.osteon.accounts.SignInRefusedException;
import java.time.Duration;
import java.util.Optional;

/**
 * Why a request is not let through, as a problem document (RFC 9457).
 *
 * @param status of HTTP
 * @param code the word for it in data
 * @param title a short sentence
 * @param detail what to do about it
 * @param waiting how long to wait before the next try; zero if that does not matter
 */
record Refusal(int status, String code, String title, String detail, Duration waiting) {
  static final String MEDIA_TYPE = "application/problem+json";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Nobody is signed in. */
  static Refusal notSignedIn() {
    return new Refusal(
        401,
        "not-signed-in",
        "Sign in first",
        "This address is for those who are signed in: by a session (POST /api/session) or by HTTP Basic.",
        Duration.ZERO);
  }

  /** A request that the service's own pages did not make. */
  static Refusal forged() {
    return new Refusal(
        403,
        "csrf",
        "The request does not prove that it comes from this service's pages",
        "With a session cookie, send its token in the header X-CSRF-Token or the form field csrf.",
        Duration.ZERO);
  }

  /** What a failed sign-in says; empty if the failure is none of ours. */
  static Optional<Refusal> of(Throwable failure) {
    if (failure instanceof SignInRefusedException refused) {
      return Optional.of(
          refused.waiting().isZero()
              ? new Refusal(
                  401, "sign-in-refused", "Sign-in refused", failure.getMessage(), Duration.ZERO)
              : new Refusal(
                  429,
                  "too-many-failures",
                  "Too many sign-ins have failed",
                  "Wait, then try again.",
                  refused.waiting()));
    }
    if (failure instanceof AccountsUnavailableException) {
      return Optional.of(
          new Refusal(
              503,
              "database-unavailable",
              "Sign-ins cannot be checked now",
              "The database cannot be reached; evaluations still can be made.",
              Duration.ZERO));
    }
    return Optional.empty();
  }

  /** Whole seconds to wait, at least one; empty if there is no need. */
  Optional<String> retryAfter() {
    return waiting.isZero()
        ? Optional.empty()
        : Optional.of(Long.toString(Math.max(1, waiting.plusMillis(999).toSeconds())));
  }

  /** The document. */
  String json() {
    ObjectNode problem = JSON.createObjectNode();
    problem.put("type", "about:blank");
    problem.put("title", title);
    problem.put("status", status);
    problem.put("detail", detail);
    problem.put("code", code);
    return problem + "\n";
  }
}
