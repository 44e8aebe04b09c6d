/** Tokens of clients: how they are read, and everything that has to be true of one. */
package io.osteon.cdshooks.trust.token;
