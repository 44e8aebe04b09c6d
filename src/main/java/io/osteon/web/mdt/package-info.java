/** The pages of the tumour board. */
package io.osteon.web.mdt;
