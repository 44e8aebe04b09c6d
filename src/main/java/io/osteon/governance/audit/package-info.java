/** The audit trail: append-only, hash-chained, its head signed, verifiable from outside. */
package io.osteon.governance.audit;
