/**
 * Would the test patients notice a mistake in the rules? Changes one thing at a time - a threshold,
 * a comparison, a condition - and asks whether a test patient then fails.
 *
 * <p>{@link io.osteon.verification.mutation.MutationTesting} is the way in, {@link
 * io.osteon.verification.mutation.MutationReport} what comes out.
 */
package io.osteon.verification.mutation;
