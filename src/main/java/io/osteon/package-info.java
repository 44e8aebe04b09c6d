/** Osteon: decision support for people with bone metastases. */
package io.osteon;
