package io.osteon.platform;

import io.osteon.evaluation.Evaluator;
import java.util.UUID;

/**
 * A release that is evaluated and not shown.
 *
 * @param activation its activation
 * @param evaluator of the release
 */
public record Shadow(UUID activation, Evaluator evaluator) {}
