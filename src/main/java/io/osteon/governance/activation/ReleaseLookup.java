package io.osteon.governance.activation;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What activations need to know of releases. */
@FunctionalInterface
public interface ReleaseLookup {

  /** The release of that version, in the caller's transaction. */
  Optional<Candidate> find(Handle transaction, String version);

  /**
   * A release that may be put in force.
   *
   * @param version of the release
   * @param hash of its content
   * @param retired so that it may not
   */
  record Candidate(String version, String hash, boolean retired) {}
}
