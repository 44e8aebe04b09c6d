/** Which release answers: shadow, share, live, at a time, and back. */
package io.osteon.governance.activation;
