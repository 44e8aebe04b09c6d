package io.osteon.platform.security;

import io.osteon.accounts.AccountTableText;
import io.osteon.accounts.AccountsUnavailableException;
import io.osteon.accounts.FirstAccounts;
import io.osteon.accounts.NewPassword;
import io.osteon.platform.Errand;
import io.osteon.platform.ServiceOpen;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Makes the first accounts and shows their passwords once. Beside the start, since hashing takes
 * its time.
 */
@ApplicationScoped
public class FirstAccountsStart {
  private static final Logger LOG = Logger.getLogger(FirstAccountsStart.class);

  private final FirstAccounts accounts;
  private final SignInConfiguration configuration;
  private final Event<AccountsReady> ready;
  private final Errand errand = Errand.of("first-accounts", this::make);

  /** Makes them if the settings allow it. */
  public FirstAccountsStart(
      FirstAccounts accounts, SignInConfiguration configuration, Event<AccountsReady> ready) {
    this.accounts = accounts;
    this.configuration = configuration;
    this.ready = ready;
  }

  void start(@Observes ServiceOpen event) {
    errand.begin();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    errand.end();
  }

  private void make() {
    try {
      if (configuration.firstAccounts() && configuration.passwords()) {
        List<NewPassword> made = accounts.make();
        if (!made.isEmpty()) {
          PasswordConsole.show(AccountTableText.of(made));
        }
      }
      ready.fire(new AccountsReady());
    } catch (AccountsUnavailableException e) {
      if (!errand.isEnding()) {
        LOG.warn("The first accounts could not be made: the database cannot be reached");
      }
    }
  }
}
