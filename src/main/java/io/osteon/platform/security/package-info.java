/** Who is signed in, and which addresses ask for it: accounts as the HTTP server sees them. */
package io.osteon.platform.security;
