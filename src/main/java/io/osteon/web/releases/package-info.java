/** Pages of releases: list, one release, what it changed, import and retirement. */
package io.osteon.web.releases;
