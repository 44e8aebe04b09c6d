/** The page that says how rules fare in use. */
package io.osteon.web.monitoring;
