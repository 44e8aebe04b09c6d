/** Who may call: clients, their tokens and their limits. */
package io.osteon.cdshooks.trust;
