/** Each token counts once, on all replicas of the service together. */
package io.osteon.cdshooks.trust.replay;
