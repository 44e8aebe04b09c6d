/** What pages tell after a form was sent: that it was done, or why it was not. */
package io.osteon.web.outcome;
