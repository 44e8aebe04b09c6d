/** The page of accounts, for operators. */
package io.osteon.web.accounts;
