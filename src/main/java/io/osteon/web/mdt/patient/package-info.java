/** Pages of cases: the search, and the ways to enter a case or another record of one. */
package io.osteon.web.mdt.patient;
