/** Load: what is asked (scenarios), how it is asked (closed and open loop), what came of it. */
package io.osteon.bench.load;
