/** The pages that change a draft: the code editor and the forms of a rule. */
package io.osteon.web.draft.edit;
