/**
 * Who works with the service: accounts, roles, passwords, sessions and the lock-out after failed
 * sign-ins. Plain classes over Jdbi: no HTTP, no container.
 */
package io.osteon.accounts;
