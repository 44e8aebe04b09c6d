package io.osteon.api;

import io.osteon.accounts.AccountConflictException;
import io.osteon.accounts.AccountsUnavailableException;
import io.osteon.accounts.NotSignedInException;
import io.osteon.accounts.SignInRefusedException;
import io.osteon.accounts.StaleAccountException;
import io.osteon.accounts.UnknownAccountException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what accounts refuse into problem documents. */
public class AccountExceptionMappers {

  /** Nobody is signed in. */
  @ServerExceptionMapper
  public Response notSignedIn(NotSignedInException e) {
    return ExceptionMappers.response(
        ProblemDocument.of(
            401, "Sign in first", "This address is for those who are signed in.", "not-signed-in"));
  }

  /** Name or password is wrong, or too many were. */
  @ServerExceptionMapper
  public Response refused(SignInRefusedException e) {
    if (e.waiting().isZero()) {
      return ExceptionMappers.response(
          ProblemDocument.of(401, "Sign-in refused", e.getMessage(), "sign-in-refused"));
    }
    long seconds = Math.max(1, e.waiting().plusMillis(999).toSeconds());
    ProblemDocument problem =
        ProblemDocument.of(
            429,
            "Too many sign-ins have failed",
            "Wait %d seconds, then try again.".formatted(seconds),
            "too-many-failures");
    return Response.fromResponse(ExceptionMappers.response(problem))
        .header(HttpHeaders.RETRY_AFTER, seconds)
        .build();
  }

  /** Nobody has that id. */
  @ServerExceptionMapper
  public Response unknown(UnknownAccountException e) {
    return ExceptionMappers.response(
        ProblemDocument.of(404, "Not found", e.getMessage(), "unknown-account"));
  }

  /** Another operator was first. */
  @ServerExceptionMapper
  public Response stale(StaleAccountException e) {
    ProblemDocument problem =
        ProblemDocument.of(412, "It has been changed meanwhile", e.getMessage(), "stale-version");
    return Response.fromResponse(ExceptionMappers.response(problem))
        .header(HttpHeaders.ETAG, EntityVersion.tag(e.current()))
        .build();
  }

  /** What does not fit the other accounts. */
  @ServerExceptionMapper
  public Response conflict(AccountConflictException e) {
    return ExceptionMappers.response(
        ProblemDocument.of(409, "This is not allowed now", e.getMessage(), e.reason().key()));
  }

  /** The database is away. */
  @ServerExceptionMapper
  public Response unavailable(AccountsUnavailableException e) {
    return ExceptionMappers.response(
        ProblemDocument.of(
            503,
            "Accounts cannot be read now",
            "The database cannot be reached; evaluations still can be made.",
            "database-unavailable"));
  }
}
