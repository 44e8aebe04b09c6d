/**
 * What can be proven of rules without running them: conditions that cannot hold or say nothing,
 * rules that repeat others or are never shown, thresholds with gaps. Whatever is reported is
 * certain; what the reasoning does not understand is left alone.
 */
package io.osteon.verification.analysis;
