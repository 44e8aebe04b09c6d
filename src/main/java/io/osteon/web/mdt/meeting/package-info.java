/** Pages of meetings: the list, and one meeting with its members and its agenda. */
package io.osteon.web.mdt.meeting;
