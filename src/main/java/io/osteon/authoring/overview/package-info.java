/** What a list of rules and the form of a parameter show. */
package io.osteon.authoring.overview;
