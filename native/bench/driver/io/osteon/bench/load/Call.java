package io.osteon.bench.load;

import io.vertx.core.buffer.Buffer;
import java.util.Map;

/**
 * One request of a scenario.
 *
 * @param path path and query
 * @param headers headers beside those that HTTP itself needs
 * @param body the body, sent as it is
 */
public record Call(String path, Map<String, String> headers, Buffer body) {}
