/** The page where people sign in, and the end of their session. */
package io.osteon.web.signin;
