package io.osteon.platform;

import io.osteon.governance.activation.Activation;
import io.osteon.governance.activation.ActivationMode;
import io.osteon.governance.activation.ActivationRequest;
import io.osteon.governance.activation.ActivationStatus;
import io.osteon.governance.activation.Activations;
import io.osteon.governance.release.Release;
import io.osteon.governance.release.ReleaseCatalogue;
import io.osteon.governance.signature.SigningKey;
import io.osteon.governance.store.Transactions;
import io.osteon.rulebase.RuleBaseFiles;
import io.osteon.testing.ApprovedReleases;
import io.osteon.testing.Await;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Makes releases of files as if they had been approved, and puts them in force the real way. */
@ApplicationScoped
public class TestReleases {
  private final Transactions transactions;
  private final ReleaseCatalogue catalogue;
  private final ApprovedReleases approved;
  private final Activations activations;
  private final RuleBaseService rules;

  TestReleases(
      Transactions transactions,
      ReleaseCatalogue catalogue,
      SigningKey key,
      Activations activations,
      RuleBaseService rules) {
    this.transactions = transactions;
    this.catalogue = catalogue;
    this.approved = new ApprovedReleases(transactions, key);
    this.activations = activations;
    this.rules = rules;
  }

  /** A release of the next version; its hash is that of the files with this version in them. */
  public Release release(RuleBaseFiles files) {
    return approved.make(files);
  }

  /** Asks for an activation that begins at once. */
  public Activation request(String version, ActivationMode mode, int percent) {
    return transactions.inTransaction(
        transaction ->
            activations.request(
                transaction,
                ApprovedReleases.MANAGER,
                new ActivationRequest(version, mode, percent, Optional.empty(), "for a test")));
  }

  /** Ends what is beside the live release. */
  public void end(Activation activation) {
    transactions.useTransaction(
        transaction ->
            activations.end(transaction, ApprovedReleases.MANAGER, activation.id(), 2, "tested"));
    awaitGeneration();
  }

  /** Puts a release in force and waits until this replica answers with it. */
  public void activate(Release release) {
    request(release.version(), ActivationMode.LIVE, 0);
    Await.until(
        "the release is live", () -> rules.active().ruleBase().hash().equals(release.hash()));
  }

  /** Makes a release of files and puts it in force. */
  public Release activate(RuleBaseFiles files) {
    Release release = release(files);
    activate(release);
    return release;
  }

  /** Puts the first release in force again. */
  public void first() {
    awaitGeneration(); // what was decided a moment ago may be just that
    Release first =
        transactions.read(
            handle -> {
              List<Release> all = catalogue.list(handle).releases();
              return all.get(all.size() - 1);
            });
    if (!rules.active().ruleBase().hash().equals(first.hash())) {
      activate(first);
    }
  }

  /** Waits until this replica has looked at all that was decided. */
  public void awaitGeneration() {
    Await.until(
        "the plan is carried out", () -> rules.inForce().seen() == activations.generation());
  }

  /** Where an activation stands. */
  public ActivationStatus status(Activation activation) {
    return activations.activations().stream()
        .filter(each -> each.id().equals(activation.id()))
        .findFirst()
        .orElseThrow()
        .status();
  }
}
