package io.osteon.cdshooks.trust.client;

import io.osteon.platform.CdsHooksConfiguration.ClientSettings;
import io.osteon.rulebase.Language;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A client as an operator has entered it, unchecked.
 *
 * @param id its name
 * @param issuer the {@code iss} of its tokens
 * @param jwksUrl where its keys are fetched from
 * @param jwksFile file of its keys
 * @param jwks its keys themselves
 * @param jku further values of {@code jku}
 * @param audiences further values of {@code aud}
 * @param tenants organisations that it may speak for
 * @param language of cards
 * @param fhirServers base URLs that may be read
 * @param capabilities names of what it supports beyond CDS Hooks 2.0.1
 * @param origins web origins
 * @param rate calls a second
 * @param maxBodySize bytes of a body
 */
record ClientDefinition(
    String id,
    Optional<String> issuer,
    Optional<URI> jwksUrl,
    Optional<Path> jwksFile,
    Optional<String> jwks,
    List<String> jku,
    List<String> audiences,
    List<String> tenants,
    Language language,
    List<URI> fhirServers,
    List<String> capabilities,
    List<String> origins,
    OptionalInt rate,
    OptionalInt maxBodySize) {

  static ClientDefinition of(String id, ClientSettings settings) {
    return new ClientDefinition(
        id,
        settings.issuer(),
        settings.jwksUrl(),
        settings.jwksFile(),
        Optional.empty(),
        settings.jku().orElse(List.of()),
        settings.audiences().orElse(List.of()),
        settings.tenants().orElse(List.of()),
        settings.language(),
        settings.fhirServers().orElse(List.of()),
        settings.capabilities().orElse(List.of()),
        settings.origins().orElse(List.of()),
        settings.rate(),
        settings.maxBodySize());
  }
}
