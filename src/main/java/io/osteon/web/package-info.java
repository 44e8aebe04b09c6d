/** The pages, rendered on the server. */
package io.osteon.web;
