package io.osteon.bench.load;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Calls of a CDS service as an EHR makes them: the same chart, but every call with an id and a
 * token of its own, since a service refuses a token that it has seen.
 */
public final class CdsHooksScenario implements Scenario {
  private static final String PLACE = "@hook-instance@";

  private final String path;
  private final String audience;
  private final TokenSigner signer;
  private final byte[] before;
  private final byte[] after;
  private final Queue<String> tokens = new ArrayDeque<>();

  /**
   * Asks the server which data the service wants, and takes it from the Bundle.
   *
   * @param server base address; also the beginning of the tokens' audience
   * @param service id of the CDS service
   * @throws IOException if the server has no such service
   */
  public CdsHooksScenario(URI server, String service, byte[] bundle, TokenSigner signer)
      throws IOException {
    this.path = "/cds-services/" + service;
    this.audience = server.resolve(path).toString();
    this.signer = signer;
    String request = new CdsHooksRequest(bundle).of(Discovery.find(server, service, signer), PLACE);
    int place = request.indexOf(PLACE);
    this.before = request.substring(0, place).getBytes(StandardCharsets.UTF_8);
    this.after = request.substring(place + PLACE.length()).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String name() {
    return "CDS Hooks, " + path;
  }

  /**
   * A signature with P-384 takes about as long as an evaluation: it is made before it is needed.
   */
  @Override
  public synchronized void prepare(int calls) {
    tokens.clear();
    tokens.addAll(
        IntStream.range(0, calls).parallel().mapToObj(call -> signer.token(audience)).toList());
  }

  @Override
  public synchronized Call next() {
    String token = tokens.isEmpty() ? signer.token(audience) : tokens.remove();
    return new Call(
        path,
        Map.of("Content-Type", "application/json", "Authorization", "Bearer " + token),
        Buffer.buffer(before.length + 36 + after.length)
            .appendBytes(before)
            .appendString(UUID.randomUUID().toString())
            .appendBytes(after));
  }

  /** Path of the calls. */
  public String path() {
    return path;
  }
}
