/**
 * What all pages share: frame, language, who looks at them, and how dates and numbers are written.
 */
package io.osteon.web.layout;
