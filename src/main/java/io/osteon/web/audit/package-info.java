/** The page of the audit trail. */
package io.osteon.web.audit;
