package io.osteon.accounts;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Somebody is signed in who has none of the roles that an action takes. */
public class ForbiddenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Role> roles;

  /** Names the roles, one of which would do. */
  public ForbiddenException(Role... any) {
    super(
        "This takes the role "
            + Arrays.stream(any).map(Role::key).collect(Collectors.joining(" or "))
            + ".");
    this.roles = List.of(any);
  }

  /** The roles, one of which would do. */
  public List<Role> roles() {
    return roles;
  }
}
