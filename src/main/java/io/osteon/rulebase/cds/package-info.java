/** What the files of a rule base say about the services that electronic health records call. */
package io.osteon.rulebase.cds;
