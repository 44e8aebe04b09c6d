package io.osteon.platform.demonstration;

import io.osteon.governance.store.Transactions;
import jakarta.enterprise.context.ApplicationScoped;

/** Whether what the database holds is the demonstration, which each page must say. */
@ApplicationScoped
public class Demonstration {
  private final Transactions transactions;
  private volatile boolean present;

  /** The demonstration of the service's database. */
  public Demonstration(Transactions transactions) {
    this.transactions = transactions;
  }

  /** The database holds the demonstration; known from a moment after the start on. */
  public boolean isPresent() {
    return present;
  }

  /** Looks whether it is there. */
  void look() {
    present = transactions.read(DemonstrationTable::isMarked);
  }
}
