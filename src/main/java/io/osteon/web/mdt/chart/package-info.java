/**
 * The charts of a case, drawn on the server: its header, its timeline, its laboratory results over
 * time. They show what was recorded and what the clinical room computed, and decide nothing.
 */
package io.osteon.web.mdt.chart;
