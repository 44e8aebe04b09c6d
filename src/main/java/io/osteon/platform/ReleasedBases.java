package io.osteon.platform;

import io.osteon.governance.NotAllowedException;
import io.osteon.governance.NotFoundException;
import io.osteon.governance.activation.Activations;
import io.osteon.governance.draft.BaseRelease;
import io.osteon.governance.draft.BaseReleases;
import io.osteon.governance.release.ReleaseCatalogue;
import io.osteon.governance.release.ReleaseVerifier;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The releases that drafts start from. What was verified once is remembered: a version stands for
 * one content for ever, and every save of a draft asks for its base.
 */
@Singleton
public class ReleasedBases implements BaseReleases {
  private static final int REMEMBERED = 4;

  private final ReleaseVerifier verifier;
  private final ReleaseCatalogue catalogue;
  private final Map<String, BaseRelease> known =
      Collections.synchronizedMap(
          new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, BaseRelease> eldest) {
              return size() > REMEMBERED;
            }
          });

  /** Releases of a catalogue, verified when they are opened. */
  public ReleasedBases(ReleaseVerifier verifier, ReleaseCatalogue catalogue) {
    this.verifier = verifier;
    this.catalogue = catalogue;
  }

  @Override
  public Optional<BaseRelease> find(Handle transaction, String version) {
    BaseRelease remembered = known.get(version);
    if (remembered != null) {
      return Optional.of(remembered);
    }
    try {
      BaseRelease release = new BaseRelease(version, verifier.open(transaction, version).files());
      known.put(version, release);
      return Optional.of(release);
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  @Override
  public String newest(Handle transaction) {
    return catalogue
        .newest(transaction)
        .orElseThrow(() -> new NotAllowedException("no-release", "There is no release yet."));
  }

  @Override
  public String live(Handle transaction) {
    return Activations.live(transaction).orElseGet(() -> newest(transaction));
  }
}
