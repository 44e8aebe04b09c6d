package io.osteon.web.signin;

import io.osteon.accounts.Session;
import io.osteon.platform.security.SessionCookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Sends a browser on to another page of this service. */
final class SeeOther {
  private SeeOther() {}

  /** To a path; relative, so that it stays right behind a proxy. */
  static Response.ResponseBuilder to(String path) {
    return Response.status(303).header(HttpHeaders.LOCATION, path);
  }

  /** To a path, with a new session. */
  static Response with(String path, Session session, boolean secure) {
    return to(path).cookie(SessionCookie.of(session.token(), secure)).build();
  }
}
