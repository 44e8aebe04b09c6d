package io.osteon.cdshooks.trust;

import io.github.bucket4j.Bucket;
import io.osteon.cdshooks.trust.key.KeySource;
import java.util.Objects;
import java.util.Set;

/**
 * How a client proves itself, and how much it may ask for.
 *
 * @param client the client
 * @param issuer the {@code iss} of its tokens; belongs to no other client
 * @param keys its public keys
 * @param keyAddresses values of {@code jku} that its tokens may name; none: the keys were agreed
 *     upon otherwise, and {@code jku} is not looked at
 * @param audiences values of {@code aud} that count beside the address called
 * @param tenants organisations that it may speak for; none: no matter
 * @param origins web origins of its browsers
 * @param rate its calls, counted
 * @param maxBodySize bytes of a request's body
 */
public record ClientTrust(
    CdsClient client,
    String issuer,
    KeySource keys,
    Set<String> keyAddresses,
    Set<String> audiences,
    Set<String> tenants,
    Set<String> origins,
    Bucket rate,
    int maxBodySize) {
  public ClientTrust {
    Objects.requireNonNull(client, "client");
    Objects.requireNonNull(issuer, "issuer");
    Objects.requireNonNull(keys, "keys");
    Objects.requireNonNull(rate, "rate");
    keyAddresses = Set.copyOf(keyAddresses);
    audiences = Set.copyOf(audiences);
    tenants = Set.copyOf(tenants);
    origins = Set.copyOf(origins);
  }
}
