package io.osteon.platform.security;

/**
 * The accounts of the start are there: fired once after the service is open, when the first
 * accounts have been made, or were not to be made.
 */
public record AccountsReady() {}
