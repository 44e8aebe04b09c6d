/** The HTTP door to evaluations. */
package io.osteon.api;
