/** A CDS Hooks call as the client sent it. */
package io.osteon.cdshooks.request;
