/** Pictures of the running program for its documents. */
package io.osteon.screenshots;
