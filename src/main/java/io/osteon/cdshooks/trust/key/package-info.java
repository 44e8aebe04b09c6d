/** Public keys of clients: where they come from, how they rotate, which of them fits a token. */
package io.osteon.cdshooks.trust.key;
