/** The benchmark of the service from outside: start, memory, load, size; on the JVM and native. */
package io.osteon.bench;
