/** Clinical calculations with their formula and source: pure, without input or output. */
package io.osteon.clinical;
