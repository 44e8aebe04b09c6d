package io.osteon.platform.security;

import io.osteon.accounts.ForbiddenException;
import io.osteon.accounts.Role;
import io.osteon.platform.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Lets only those who take part in tumour boards to the addresses of the board, for reading too:
 * its cases are of patients. What each may do there is asked where it is done.
 */
@ApplicationScoped
public class BoardFilter {
  private static final List<String> BOARD =
      List.of("/meetings", "/cases", "/api/meetings", "/api/cases");

  private final CurrentActor actor;

  /** Asks who is signed in. */
  public BoardFilter(CurrentActor actor) {
    this.actor = actor;
  }

  /**
   * Lets a request through by doing nothing.
   *
   * @throws ForbiddenException for the others
   */
  @ServerRequestFilter
  public void check(ContainerRequestContext request) {
    if (Access.isBelow(BOARD, request.getUriInfo().getPath())) {
      actor.get().require(Role.MDT_MEMBER, Role.MDT_CHAIR);
    }
  }
}
