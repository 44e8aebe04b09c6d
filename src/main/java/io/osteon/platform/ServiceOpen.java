package io.osteon.platform;

/**
 * The service takes calls: fired once, when the first address listens. What works beside the
 * service begins with this event and not with the start itself, which can still fail: a start that
 * fails takes the database and the beans away, and says why in one line that nothing else may
 * disturb.
 */
public record ServiceOpen() {}
