/** The minutes of a meeting: what they say, in one language, and how they become a PDF. */
package io.osteon.mdt.minutes;
