/** Pages of the rules that answer now: rules, parameters, evidence. */
package io.osteon.web.rules;
