package io.osteon.platform;

import io.osteon.governance.audit.AuditTrail;
import io.osteon.governance.signature.SigningKey;
import io.osteon.governance.store.Transactions;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.Properties;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.Driver;

/**
 * The database of the service for a command at the machine, by the settings of {@code serve}: the
 * site's, or the service's own, which is started if it does not run.
 */
public final class ServiceDatabase implements AutoCloseable {
  private final StartSettings settings;
  private final Optional<EmbeddedDatabase> own;
  private final Jdbi jdbi;

  private ServiceDatabase(StartSettings settings, Optional<EmbeddedDatabase> own, Jdbi jdbi) {
    this.settings = settings;
    this.own = own;
    this.jdbi = jdbi;
  }

  /**
   * Opens it.
   *
   * @throws StartFailure if the settings are wrong or there is no database
   */
  public static ServiceDatabase open() {
    StartSettings settings = StartSettings.read();
    Optional<String> url = settings.databaseUrl();
    if (url.isPresent()) {
      Surroundings.requireDatabase(url.get(), settings);
      Properties properties = new Properties();
      settings.databaseUser().ifPresent(user -> properties.setProperty("user", user));
      settings.databasePassword().ifPresent(word -> properties.setProperty("password", word));
      return new ServiceDatabase(settings, Optional.empty(), jdbi(url.get(), properties));
    }
    EmbeddedDatabase own = own(settings.data());
    return new ServiceDatabase(settings, Optional.of(own), jdbi(own.url(), new Properties()));
  }

  private static EmbeddedDatabase own(Path data) {
    try {
      return EmbeddedDatabase.borrow(data);
    } catch (NoSuchFileException e) {
      throw new StartFailure(
          "there is no database below %s yet; start the service once, or name its data folder by -Dosteon.data=DIR"
              .formatted(data.toAbsolutePath()),
          e);
    } catch (IOException | IllegalStateException e) {
      throw new StartFailure(
          "the service's own PostgreSQL below %s does not start: %s"
              .formatted(data, String.valueOf(e.getMessage()).lines().findFirst().orElse("")),
          e);
    }
  }

  private static Jdbi jdbi(String url, Properties properties) {
    Driver driver = new Driver();
    return Jdbi.create(() -> connection(driver, url, properties));
  }

  private static Connection connection(Driver driver, String url, Properties properties)
      throws SQLException {
    return driver.connect(url, properties);
  }

  /** Jdbi on the database, each time with a connection of its own. */
  public Jdbi jdbi() {
    return jdbi;
  }

  /** The audit trail in it, with the key of the service. */
  public AuditTrail auditTrail() {
    SigningKey key = GovernanceBeans.signingKey(settings.governance(), settings.data());
    return new AuditTrail(
        new Transactions(jdbi),
        key,
        GovernanceBeans.trusted(settings.governance(), key),
        Clock.systemUTC());
  }

  /** Leaves a server that the service runs alone, and stops one that was started here. */
  @Override
  public void close() {
    own.ifPresent(
        server -> {
          try {
            server.close();
          } catch (IOException e) {
            throw new StartFailure("the service's own PostgreSQL does not stop: " + e, e);
          }
        });
  }
}
