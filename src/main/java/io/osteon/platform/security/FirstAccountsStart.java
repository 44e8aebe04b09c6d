package io.osteon.platform.security;

import io.osteon.accounts.AccountTableText;
import io.osteon.accounts.AccountsUnavailableException;
import io.osteon.accounts.FirstAccounts;
import io.osteon.accounts.NewPassword;
import io.osteon.platform.ServiceOpen;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Makes the first accounts and shows their passwords once, on the console and not in the log: logs
 * are kept and sent elsewhere. Beside the start, since hashing takes its time.
 */
@ApplicationScoped
public class FirstAccountsStart {
  private static final Logger LOG = Logger.getLogger(FirstAccountsStart.class);

  private final FirstAccounts accounts;
  private final SignInConfiguration configuration;

  /** Makes them if the settings allow it. */
  public FirstAccountsStart(FirstAccounts accounts, SignInConfiguration configuration) {
    this.accounts = accounts;
    this.configuration = configuration;
  }

  void start(@Observes ServiceOpen event) {
    if (configuration.firstAccounts() && configuration.passwords()) {
      Thread thread = new Thread(this::make, "first-accounts");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private void make() {
    try {
      List<NewPassword> made = accounts.make();
      if (!made.isEmpty()) {
        show(AccountTableText.of(made));
      }
    } catch (AccountsUnavailableException e) {
      LOG.warn("The first accounts could not be made: the database cannot be reached");
    }
  }

  /** In UTF-8, whatever the platform's default is. */
  private static void show(String text) {
    PrintStream console =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    console.print(text);
    console.flush();
  }
}
