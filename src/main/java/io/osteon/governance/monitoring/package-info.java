/** How rules fare in use: how often they are shown and overridden, and whether that changes. */
package io.osteon.governance.monitoring;
