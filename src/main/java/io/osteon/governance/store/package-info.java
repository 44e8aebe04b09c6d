/** Transactions, the versions of what is edited by several, and calls that count once. */
package io.osteon.governance.store;
