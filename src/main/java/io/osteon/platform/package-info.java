/** Configuration, database start, health and metrics. */
package io.osteon.platform;
