package io.osteon.cdshooks.trust.client;

import io.osteon.cdshooks.trust.CallRate;
import io.osteon.cdshooks.trust.CdsClient;
import io.osteon.cdshooks.trust.CdsClient.Capability;
import io.osteon.cdshooks.trust.ClientTrust;
import io.osteon.cdshooks.trust.key.FileKeyLoader;
import io.osteon.cdshooks.trust.key.KeyLoader;
import io.osteon.cdshooks.trust.key.KeySource;
import io.osteon.cdshooks.trust.key.UrlKeyLoader;
import io.osteon.platform.CdsHooksConfiguration;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks what an operator has entered, and makes a client of it. */
final class ClientFactory {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
  private static final Pattern ORIGIN =
      Pattern.compile("https?://[^/\\s*]+", Pattern.CASE_INSENSITIVE);

  private final CdsHooksConfiguration configuration;
  private final KeySource.Timing timing;
  private final Executor executor;
  private final BiConsumer<String, Exception> keysFailed;
  private HttpClient http;

  /**
   * A factory.
   *
   * @param executor where keys are fetched
   * @param keysFailed told the client's id and why its keys could not be read
   */
  ClientFactory(
      CdsHooksConfiguration configuration,
      Executor executor,
      BiConsumer<String, Exception> keysFailed) {
    this.configuration = configuration;
    this.timing =
        new KeySource.Timing(
            configuration.keys().interval(),
            configuration.keys().minInterval(),
            configuration.keys().maxAge());
    this.executor = executor;
    this.keysFailed = keysFailed;
  }

  /** The client that was entered; its keys have not been read. */
  ClientTrust make(ClientDefinition definition) throws InvalidClientException {
    String issuer =
        definition
            .issuer()
            .filter(text -> !text.isBlank())
            .orElseThrow(() -> new InvalidClientException("it has no issuer"));
    KeyLoader loader = loader(definition);
    String id = definition.id();
    KeySource keys =
        new KeySource(
            loader, timing, executor, System::nanoTime, failure -> keysFailed.accept(id, failure));
    return new ClientTrust(
        client(definition),
        issuer,
        keys,
        Set.copyOf(
            Stream.concat(
                    definition.jwksUrl().map(URI::toString).stream(), definition.jku().stream())
                .toList()),
        Set.copyOf(definition.audiences()),
        Set.copyOf(definition.tenants()),
        origins(definition.origins()),
        CallRate.bucket(definition.rate().orElse(configuration.rate())),
        definition.maxBodySize().orElse(configuration.maxBodySize()));
  }

  /** What is said of a client apart from its trust. */
  static CdsClient client(ClientDefinition definition) throws InvalidClientException {
    if (!ID.matcher(definition.id()).matches()) {
      throw new InvalidClientException("its name is not made of a-z, 0-9 and -");
    }
    for (URI server : definition.fhirServers()) {
      if (server.getHost() == null
          || !Set.of("http", "https").contains(String.valueOf(server.getScheme()))) {
        throw new InvalidClientException("a FHIR server of it has no http or https address");
      }
    }
    Set<Capability> capabilities = new HashSet<>();
    for (String name : definition.capabilities()) {
      capabilities.add(capability(name));
    }
    return new CdsClient(
        definition.id(), definition.language(), definition.fhirServers(), capabilities);
  }

  private static Capability capability(String name) throws InvalidClientException {
    for (Capability capability : Capability.values()) {
      if (capability.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)) {
        return capability;
      }
    }
    throw new InvalidClientException("it has a capability that is not known");
  }

  /** Web origins as browsers send them. */
  static Set<String> origins(List<String> entered) throws InvalidClientException {
    Set<String> origins = new HashSet<>();
    for (String origin : entered) {
      if (!ORIGIN.matcher(origin).matches()) {
        throw new InvalidClientException(
            "an origin is not like https://ehr.example.org; there is none for everybody");
      }
      origins.add(origin.toLowerCase(Locale.ROOT));
    }
    return Set.copyOf(origins);
  }

  private KeyLoader loader(ClientDefinition definition) throws InvalidClientException {
    long sources =
        Stream.of(definition.jwksUrl(), definition.jwksFile(), definition.jwks())
            .filter(source -> source.isPresent())
            .count();
    if (sources != 1) {
      throw new InvalidClientException("it needs its keys from one place, not from " + sources);
    }
    if (definition.jwksUrl().isPresent()) {
      URI address = definition.jwksUrl().get();
      if (!UrlKeyLoader.allowed(address, configuration.openAccess())) {
        throw new InvalidClientException("the address of its keys is not https");
      }
      return new UrlKeyLoader(http(), address, configuration.keys().timeout());
    }
    if (definition.jwksFile().isPresent()) {
      return new FileKeyLoader(definition.jwksFile().get());
    }
    byte[] jwks = definition.jwks().orElseThrow().getBytes(StandardCharsets.UTF_8);
    return () -> jwks;
  }

  private synchronized HttpClient http() {
    if (http == null) {
      http = UrlKeyLoader.client(configuration.keys().timeout());
    }
    return http;
  }
}
