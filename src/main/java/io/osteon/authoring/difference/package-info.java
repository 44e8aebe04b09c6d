/** What differs between two rule bases, line by line and in meaning. */
package io.osteon.authoring.difference;
