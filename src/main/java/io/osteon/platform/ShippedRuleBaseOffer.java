package io.osteon.platform;

import io.osteon.governance.release.ReleaseCatalogue;
import io.osteon.governance.release.ShippedRelease;
import io.osteon.governance.release.ShippedRelease.Fate;
import io.osteon.governance.store.Transactions;
import io.osteon.rulebase.RuleBaseFiles;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Offers the rule base that comes with the program, or that of the settings, as a draft when it is
 * none of the releases. It is done beside the start, which does not wait for it.
 */
@ApplicationScoped
public class ShippedRuleBaseOffer {
  private static final Logger LOG = Logger.getLogger("osteon");

  private final ServiceConfiguration configuration;
  private final Transactions transactions;
  private final ReleaseCatalogue catalogue;
  private final ShippedRelease shipped;
  private final String program;
  private final Errand errand = Errand.of("shipped-rule-base", this::offer);

  /** Offers in the service's database. */
  public ShippedRuleBaseOffer(
      ServiceConfiguration configuration,
      Transactions transactions,
      ReleaseCatalogue catalogue,
      ShippedRelease shipped,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    this.configuration = configuration;
    this.transactions = transactions;
    this.catalogue = catalogue;
    this.shipped = shipped;
    this.program = "Osteon " + version;
  }

  void start(@Observes ServiceOpen event) {
    errand.begin();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    errand.end();
  }

  /** The first release is made by the start itself, which also puts it in force. */
  private void offer() {
    try {
      if (transactions.read(catalogue::newest).isPresent()
          && shipped.settle(files(), program).fate() == Fate.OFFERED) {
        LOG.log(
            Level.INFO,
            "The rule base of {0} differs from every release: it is a draft now, to be approved",
            program);
      }
    } catch (IOException | RuntimeException e) {
      if (!errand.isEnding()) {
        LOG.log(
            Level.WARNING,
            "The rule base of {0} could not be compared with the releases: {1}",
            new Object[] {program, e.getMessage()});
      }
    }
  }

  private RuleBaseFiles files() throws IOException {
    return configuration.rules().isPresent()
        ? RuleBaseFiles.read(configuration.rules().get())
        : RuleBaseFiles.shipped();
  }
}
