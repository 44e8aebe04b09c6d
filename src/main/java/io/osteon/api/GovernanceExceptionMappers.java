package io.osteon.api;

import io.osteon.accounts.ForbiddenException;
import io.osteon.governance.NotAllowedException;
import io.osteon.governance.NotFoundException;
import io.osteon.governance.release.ReleaseRefusedException;
import io.osteon.governance.store.DatabaseUnavailableException;
import io.osteon.governance.store.IdempotencyConflictException;
import io.osteon.governance.store.StaleVersionException;
import io.osteon.rulebase.Key;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what governance refuses into problem documents. */
public class GovernanceExceptionMappers {

  /** What does not fit the state of things, or the rule of four eyes. */
  @ServerExceptionMapper
  public Response notAllowed(NotAllowedException e) {
    return ExceptionMappers.response(
        ProblemDocument.of(409, "This is not allowed now", e.getMessage(), e.code()));
  }

  /**
   * A release that cannot be believed: an archive that was sent, or rows that were changed by hand.
   */
  @ServerExceptionMapper
  public Response refused(ReleaseRefusedException e) {
    return ExceptionMappers.response(
        ProblemDocument.of(
            409, "The release is refused", e.getMessage(), "release-refused-" + Key.of(e.part())));
  }

  /** Nothing of that id or version. */
  @ServerExceptionMapper
  public Response notFound(NotFoundException e) {
    return ExceptionMappers.response(ProblemDocument.of(404, "Not found", e.getMessage()));
  }

  /** Whoever acts may not. */
  @ServerExceptionMapper
  public Response forbidden(ForbiddenException e) {
    return ExceptionMappers.response(
        ProblemDocument.of(403, "This account may not do that", e.getMessage(), "forbidden"));
  }

  /** Somebody else was first; the current version goes along, so that the caller can look at it. */
  @ServerExceptionMapper
  public Response stale(StaleVersionException e) {
    ProblemDocument problem =
        ProblemDocument.of(
            412,
            "It has been changed meanwhile",
            "Version %d is the current one; read it and apply the change to it."
                .formatted(e.current()),
            "stale-version");
    return Response.fromResponse(ExceptionMappers.response(problem))
        .header(HttpHeaders.ETAG, EntityVersion.tag(e.current()))
        .build();
  }

  /** A change without the version that it is based on. */
  @ServerExceptionMapper
  public Response versionRequired(PreconditionRequiredException e) {
    return ExceptionMappers.response(
        ProblemDocument.of(428, "The version is missing", e.getMessage(), "version-required"));
  }

  /** An idempotency key for two requests. */
  @ServerExceptionMapper
  public Response keyInUse(IdempotencyConflictException e) {
    return ExceptionMappers.response(
        ProblemDocument.of(
            422,
            "The idempotency key stands for another request",
            "Repeat a request with the same key and the same content, or choose another key.",
            "idempotency-key-in-use"));
  }

  /** The database is away. */
  @ServerExceptionMapper
  public Response databaseUnavailable(DatabaseUnavailableException e) {
    return ExceptionMappers.response(
        ProblemDocument.of(
            503,
            "The database cannot be reached now",
            "Evaluations still can be made; repeat this request later.",
            "database-unavailable"));
  }
}
