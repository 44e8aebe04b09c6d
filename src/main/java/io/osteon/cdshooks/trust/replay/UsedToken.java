package io.osteon.cdshooks.trust.replay;

import java.time.Instant;

/** A token that has been used, until it could no longer be used anyway. */
record UsedToken(TokenFingerprint fingerprint, Instant usableUntil) {}
