/** Evaluates facts in pooled sessions, within limits. */
package io.osteon.engine.run;
