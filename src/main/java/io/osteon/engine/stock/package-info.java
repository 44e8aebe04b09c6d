/**
 * What Drools' own compiler says of rule files, found out in a process of its own. {@link
 * io.osteon.engine.stock.StockCompilation} runs there, beside Drools and the facts alone; {@link
 * io.osteon.engine.stock.StockDrools} starts it. The compiler is on the class path of neither the
 * service nor the native executable.
 */
package io.osteon.engine.stock;
