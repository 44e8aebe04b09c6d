package io.osteon.platform.security;

import io.osteon.accounts.AccountEvent;
import io.osteon.accounts.AccountEvents;
import io.osteon.accounts.Actor;
import io.osteon.governance.audit.AuditAction;
import io.osteon.governance.audit.AuditTrail;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Keeps what happens to accounts in the audit trail. */
@Singleton
public class AuditedAccountEvents implements AccountEvents {
  private final AuditTrail trail;

  /** Keeps it in that trail. */
  public AuditedAccountEvents(AuditTrail trail) {
    this.trail = trail;
  }

  @Override
  public void record(
      Handle transaction,
      Actor actor,
      AccountEvent event,
      String account,
      Map<String, String> detail) {
    trail.record(transaction, actor, action(event), "account/" + account, detail, "");
  }

  private static AuditAction action(AccountEvent event) {
    return switch (event) {
      case SIGNED_IN -> AuditAction.SIGNED_IN;
      case SIGN_IN_FAILED -> AuditAction.SIGN_IN_FAILED;
      case ACCOUNT_LOCKED -> AuditAction.ACCOUNT_LOCKED;
      case SIGNED_OUT -> AuditAction.SIGNED_OUT;
      case ACCOUNT_CREATED -> AuditAction.ACCOUNT_CREATED;
      case ACCOUNT_CHANGED -> AuditAction.ACCOUNT_CHANGED;
      case PASSWORD_CHANGED -> AuditAction.PASSWORD_CHANGED;
      case PASSWORD_RESET -> AuditAction.PASSWORD_RESET;
    };
  }
}
