package io.osteon.mdt;

import io.osteon.governance.audit.AuditTrail;
import io.osteon.governance.store.Transactions;
import java.time.Clock;

/** What every act on the board has in common. */
public final class BoardDesk {
  /** The channel on which changes are announced. */
  public static final String CHANNEL = "osteon_board";

  private final Transactions transactions;
  private final AuditTrail audit;
  private final Clock clock;

  /** A desk on a database. */
  public BoardDesk(Transactions transactions, AuditTrail audit, Clock clock) {
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }
}
