/** The pages on which drafts of rule changes are written, judged and reviewed. */
package io.osteon.web.draft;
