package io.osteon.platform;

import io.osteon.governance.audit.AuditTrail;
import io.osteon.governance.signature.SigningKey;
import io.osteon.governance.signature.TrustedKeys;
import io.osteon.governance.store.Transactions;
import io.osteon.mdt.BoardChanges;
import io.osteon.mdt.BoardDesk;
import io.osteon.mdt.decision.Decisions;
import io.osteon.mdt.decision.OpenTasks;
import io.osteon.mdt.meeting.Meetings;
import io.osteon.mdt.patient.BoardCases;
import io.osteon.mdt.patient.DocumentCheck;
import io.osteon.mdt.removal.CaseRemovals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;

/** Makes the parts of the tumour board. */
@ApplicationScoped
public class BoardBeans {

  @Produces
  @Singleton
  BoardDesk boardDesk(Transactions transactions, AuditTrail audit) {
    return new BoardDesk(transactions, audit, Clock.systemUTC());
  }

  @Produces
  @Singleton
  Meetings meetings(BoardDesk desk) {
    return new Meetings(desk);
  }

  @Produces
  @Singleton
  BoardCases boardCases(BoardDesk desk, RuleBaseService rules) {
    DocumentCheck check =
        (format, document) -> BoardEvaluations.check(rules.active(), format, document);
    return new BoardCases(desk, check, new SecureRandom());
  }

  @Produces
  @Singleton
  CaseRemovals caseRemovals(BoardDesk desk) {
    return new CaseRemovals(desk);
  }

  @Produces
  @Singleton
  BoardChanges boardChanges(Transactions transactions) {
    return new BoardChanges(transactions);
  }

  @Produces
  @Singleton
  Decisions decisions(BoardDesk desk, SigningKey key, TrustedKeys trusted) {
    return new Decisions(desk, key, trusted);
  }

  @Produces
  @Singleton
  OpenTasks openTasks(BoardDesk desk) {
    return new OpenTasks(desk);
  }
}
