/** An evaluation as a page, for those who follow a link on a card. */
package io.osteon.web.evaluation;
