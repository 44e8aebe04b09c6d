/** Text to tree: DRL files and the expressions in them, through Drools' own parsers. */
package io.osteon.engine.parse;
