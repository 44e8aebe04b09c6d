package io.osteon.platform;

import io.agroal.api.AgroalDataSource;
import io.osteon.governance.store.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;

/** The database as the rooms below know it: Jdbi over the service's pool of connections. */
@ApplicationScoped
public class DatabaseAccess {

  /** Jdbi, with mappers in plain code only: it looks into no class of ours. */
  @Produces
  @Singleton
  Jdbi jdbi(AgroalDataSource dataSource) {
    return Jdbi.create(dataSource);
  }

  /** Transactions of governance. */
  @Produces
  @Singleton
  Transactions transactions(Jdbi jdbi) {
    return new Transactions(jdbi);
  }
}
