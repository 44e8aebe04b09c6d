/**
 * Forms of the board as they were typed: nothing that somebody wrote is lost when it is refused.
 */
package io.osteon.web.mdt.form;
