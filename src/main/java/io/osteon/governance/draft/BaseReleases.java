package io.osteon.governance.draft;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The releases that drafts start from; what it gives is verified. */
public interface BaseReleases {
  /** A release by its version; empty when there is none. */
  Optional<BaseRelease> find(Handle transaction, String version);

  /** The version of the newest release that is not retired. */
  String newest(Handle transaction);

  /** The version of the release that answers now. */
  String live(Handle transaction);
}
