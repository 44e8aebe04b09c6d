/** Changes of single values in the files of a rule base; the rest stays byte for byte. */
package io.osteon.authoring.edit;
