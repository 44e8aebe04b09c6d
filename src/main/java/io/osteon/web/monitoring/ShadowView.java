package io.osteon.web.monitoring;

import io.osteon.governance.activation.Activation;
import io.osteon.governance.activation.ShadowReport;
import io.quarkus.qute.TemplateData;

/**
 * The shadow release that runs now, and how it would have answered.
 *
 * @param activation of the release
 * @param report what is known of it
 */
@TemplateData
public record ShadowView(Activation activation, ShadowReport report) {}
