/** The first page: what answers, and what waits for the one who looks. */
package io.osteon.web.home;
