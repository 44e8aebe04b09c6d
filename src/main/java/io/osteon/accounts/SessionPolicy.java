package io.osteon.accounts;

import java.time.Duration;

/**
 * How long a sign-in lasts.
 *
 * @param idle without a call
 * @param absolute whatever happens
 */
public record SessionPolicy(Duration idle, Duration absolute) {}
