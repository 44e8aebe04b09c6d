package io.osteon.api;

import io.osteon.accounts.ForbiddenException;
import io.osteon.accounts.NotSignedInException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what accounts throw into problem documents. */
public class AccountExceptionMappers {

  /** Signed in, but without the role. */
  @ServerExceptionMapper
  public Response forbidden(ForbiddenException e) {
    return ExceptionMappers.response(
        ProblemDocument.of(403, "Your roles do not allow this", e.getMessage()));
  }

  /** Nobody is signed in. */
  @ServerExceptionMapper
  public Response notSignedIn(NotSignedInException e) {
    return ExceptionMappers.response(
        ProblemDocument.of(401, "Sign in first", "This address is for those who are signed in."));
  }
}
