/** The clients as operators have entered them: in the configuration and in the database. */
package io.osteon.cdshooks.trust.client;
