/** Pages of activations: what answers now, what is scheduled, and back. */
package io.osteon.web.activations;
