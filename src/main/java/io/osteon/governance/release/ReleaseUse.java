package io.osteon.governance.release;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Tells whether a release is needed: activations. */
@FunctionalInterface
public interface ReleaseUse {

  /**
   * Why the release cannot be retired now, such as "it is live"; empty when nothing needs it. Until
   * the transaction ends nobody can begin to use it.
   */
  Optional<String> of(Handle transaction, String version);
}
