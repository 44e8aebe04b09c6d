/** What clinicians did with cards. */
package io.osteon.cdshooks.feedback;
