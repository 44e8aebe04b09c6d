/** The command-line door: evaluate, scenarios, check, serve. */
package io.osteon.cli;
