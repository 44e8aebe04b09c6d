/** What people see when something is not there, not allowed or went wrong. */
package io.osteon.web.errors;
