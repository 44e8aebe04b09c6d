package io.osteon.cdshooks.trust.client;

import io.agroal.api.AgroalDataSource;
import io.osteon.cdshooks.trust.AccessMetrics;
import io.osteon.cdshooks.trust.CdsClient;
import io.osteon.cdshooks.trust.ClientTrust;
import io.osteon.cdshooks.trust.key.KeySetException;
import io.osteon.platform.CdsHooksConfiguration;
import io.osteon.platform.CdsHooksConfiguration.ClientSettings;
import io.osteon.platform.StartFailure;
import io.osteon.rulebase.Language;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * All clients: those of the configuration, which must be right when the service starts, and those
 * of the database, which are read again at an interval; while it is away the last ones hold. Of two
 * clients with the same name or issuer that of the configuration counts.
 */
@Startup
@ApplicationScoped
public class ClientRegistry {
  /** The name under which the configuration says what holds for callers under open access. */
  public static final String OPEN_ACCESS = "open-access";

  private static final Logger LOG = Logger.getLogger(ClientRegistry.class);

  private record Known(ClientDefinition definition, ClientTrust trust) {}

  private record Snapshot(
      Map<String, ClientTrust> byId, Map<String, ClientTrust> byIssuer, Set<String> origins) {}

  private final CdsHooksConfiguration configuration;
  private final ClientTable table;
  private final AccessMetrics metrics;
  private final ExecutorService keyReaders =
      Executors.newFixedThreadPool(2, task -> daemon(task, "cds-client-keys"));
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "cds-clients"));
  private final ClientFactory factory;
  private final CdsClient openAccess;
  private final Set<String> origins;
  private final Map<String, ClientTrust> configured = new TreeMap<>();

  // Touched by the timer's thread alone, once the registry is made.
  private Map<String, Known> fromDatabase = new HashMap<>();
  private final Set<String> complaints = new HashSet<>();
  private boolean databaseAnswered = true;

  private volatile Snapshot snapshot;

  /**
   * Reads the clients.
   *
   * @throws StartFailure if one of the configuration cannot be used
   */
  @Inject
  public ClientRegistry(
      CdsHooksConfiguration configuration, AgroalDataSource dataSource, AccessMetrics metrics) {
    this(configuration, (DataSource) dataSource, metrics);
  }

  ClientRegistry(
      CdsHooksConfiguration configuration, DataSource dataSource, AccessMetrics metrics) {
    this.configuration = configuration;
    this.table = new ClientTable(dataSource);
    this.metrics = metrics;
    this.factory = new ClientFactory(configuration, keyReaders, this::keysFailed);
    this.origins = globalOrigins();
    this.openAccess = openAccessClient();
    configuration.clients().forEach(this::configure);
    refresh();
    long interval = configuration.clientsInterval().toMillis();
    ScheduledFuture<?> unused =
        timer.scheduleWithFixedDelay(this::refresh, interval, interval, TimeUnit.MILLISECONDS);
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  /** The client whose tokens have that issuer. */
  public Optional<ClientTrust> byIssuer(String issuer) {
    return Optional.ofNullable(snapshot.byIssuer().get(issuer));
  }

  /** The client of that name. */
  public Optional<ClientTrust> byId(String id) {
    return Optional.ofNullable(snapshot.byId().get(id));
  }

  /** Who calls under open access. */
  public CdsClient openAccess() {
    return openAccess;
  }

  /** How many clients there are. */
  public int size() {
    return snapshot.byId().size();
  }

  /** Whether browsers may call from a web origin: for any client at all. */
  public boolean allowsOrigin(String origin) {
    return snapshot.origins().contains(origin);
  }

  /** Whether browsers of a client may call from a web origin. */
  public boolean allowsOrigin(String origin, CdsClient client) {
    return origins.contains(origin)
        || byId(client.id()).map(trust -> trust.origins().contains(origin)).orElse(false)
        || (client.equals(openAccess) && allowsOrigin(origin));
  }

  private Set<String> globalOrigins() {
    try {
      return ClientFactory.origins(configuration.origins().orElse(List.of()));
    } catch (InvalidClientException e) {
      throw new StartFailure("osteon.cds-hooks.origins: " + e.getMessage(), e);
    }
  }

  private CdsClient openAccessClient() {
    ClientSettings settings = configuration.clients().get(OPEN_ACCESS);
    if (settings == null) {
      return new CdsClient(OPEN_ACCESS, Language.EN, List.of(), Set.of());
    }
    try {
      return ClientFactory.client(ClientDefinition.of(OPEN_ACCESS, settings));
    } catch (InvalidClientException e) {
      throw unusable(OPEN_ACCESS, e);
    }
  }

  private void configure(String id, ClientSettings settings) {
    if (id.equals(OPEN_ACCESS)) {
      return;
    }
    try {
      ClientTrust trust = factory.make(ClientDefinition.of(id, settings));
      if (settings.jwksFile().isPresent()) {
        trust.keys().load();
      }
      if (configured.values().stream().anyMatch(same -> same.issuer().equals(trust.issuer()))) {
        throw new InvalidClientException("another client has the same issuer");
      }
      configured.put(id, trust);
    } catch (InvalidClientException e) {
      throw unusable(id, e);
    } catch (KeySetException e) {
      throw new StartFailure("the keys of CDS Hooks client " + id + " " + e.getMessage(), e);
    } catch (IOException e) {
      throw new StartFailure("the file of keys of CDS Hooks client " + id + " cannot be read", e);
    }
  }

  private static StartFailure unusable(String id, InvalidClientException e) {
    return new StartFailure("CDS Hooks client " + id + " cannot be used: " + e.getMessage(), e);
  }

  /** Reads the database, and has keys read again that are due. */
  void refresh() {
    try {
      readDatabase();
      Snapshot next = merge();
      snapshot = next;
      for (ClientTrust client : next.byId().values()) {
        client.keys().refreshWhenDue().exceptionally(failure -> null);
      }
    } catch (RuntimeException e) {
      LOG.error("the CDS Hooks clients cannot be read again", e);
      if (snapshot == null) {
        throw e;
      }
    }
  }

  private void readDatabase() {
    try {
      Map<String, Known> next = new HashMap<>();
      for (ClientDefinition definition : table.read(this::ignored)) {
        Known before = fromDatabase.get(definition.id());
        if (before != null && before.definition().equals(definition)) {
          next.put(definition.id(), before);
        } else {
          try {
            next.put(definition.id(), new Known(definition, factory.make(definition)));
          } catch (InvalidClientException e) {
            ignored(definition.id(), e);
          }
        }
      }
      fromDatabase = next;
      databaseAnswered = true;
    } catch (SQLException e) {
      if (databaseAnswered) {
        LOG.warn("the CDS Hooks clients of the database cannot be read; the last ones hold");
      }
      databaseAnswered = false;
    }
  }

  private Snapshot merge() {
    Map<String, ClientTrust> byId = new TreeMap<>(configured);
    Map<String, ClientTrust> byIssuer = new HashMap<>();
    configured.values().forEach(trust -> byIssuer.put(trust.issuer(), trust));
    for (Known known : fromDatabase.values()) {
      String id = known.definition().id();
      if (id.equals(OPEN_ACCESS)
          || byId.containsKey(id)
          || byIssuer.containsKey(known.trust().issuer())) {
        complain(id, "the configuration has one of the same name or issuer");
      } else {
        byId.put(id, known.trust());
        byIssuer.put(known.trust().issuer(), known.trust());
      }
    }
    Set<String> all = new HashSet<>(origins);
    Stream.of(byId.values())
        .flatMap(trusts -> trusts.stream())
        .forEach(trust -> all.addAll(trust.origins()));
    return new Snapshot(Map.copyOf(byId), Map.copyOf(byIssuer), Set.copyOf(all));
  }

  private void ignored(String id, InvalidClientException e) {
    complain(id, e.getMessage());
  }

  /** Says it once, not at each reading. */
  private void complain(String id, String why) {
    if (complaints.add(id + why)) {
      LOG.warnf("CDS Hooks client %s of the database is not used: %s", id, why);
    }
  }

  private void keysFailed(String client, Exception failure) {
    metrics.keysFailed(client);
    LOG.warnf(
        "the keys of CDS Hooks client %s cannot be read: %s",
        client,
        failure instanceof KeySetException
            ? "they " + failure.getMessage()
            : failure.getClass().getSimpleName());
  }

  /** Stops reading. */
  void stop(@Observes ShutdownEvent event) {
    timer.shutdownNow();
    keyReaders.shutdownNow();
  }
}
