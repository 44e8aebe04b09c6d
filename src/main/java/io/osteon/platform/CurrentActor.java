package io.osteon.platform;

import io.osteon.accounts.Actor;
import io.osteon.accounts.NotSignedInException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Who is signed in, for the request that is being answered. */
@RequestScoped
public class CurrentActor {
  /** The attribute of the identity that carries the actor. */
  public static final String ATTRIBUTE = "io.osteon.actor";

  private final SecurityIdentity identity;

  /** Asks the identity of the request. */
  public CurrentActor(SecurityIdentity identity) {
    this.identity = identity;
  }

  /** Who is signed in; empty if nobody is, and at doors that are open to all. */
  public Optional<Actor> find() {
    return Optional.ofNullable(identity.getAttribute(ATTRIBUTE));
  }

  /**
   * Who is signed in.
   *
   * @throws NotSignedInException if nobody is; answered with 401
   */
  public Actor get() {
    return find().orElseThrow(NotSignedInException::new);
  }
}
