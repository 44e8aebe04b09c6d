/** Tells why a rule fired: which facts met which condition, and which parameters decided. */
package io.osteon.engine.explain;
