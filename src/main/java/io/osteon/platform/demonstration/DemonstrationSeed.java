package io.osteon.platform.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import io.osteon.accounts.Account;
import io.osteon.accounts.Accounts;
import io.osteon.accounts.Actor;
import io.osteon.accounts.NewAccount;
import io.osteon.accounts.NewPassword;
import io.osteon.accounts.Role;
import io.osteon.governance.audit.AuditTrail;
import io.osteon.governance.signature.SigningKey;
import io.osteon.governance.signature.TrustedKeys;
import io.osteon.governance.store.Transactions;
import io.osteon.mdt.BoardDesk;
import io.osteon.mdt.decision.Decisions;
import io.osteon.mdt.meeting.Meetings;
import io.osteon.mdt.patient.BoardCases;
import io.osteon.platform.BoardEvaluations;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * Puts people, cases and meetings of the demonstration into an empty database, as one transaction:
 * all of it is there, or nothing.
 */
@ApplicationScoped
public class DemonstrationSeed {
  /** Whoever started the service with the option. */
  private static final Actor STARTER =
      new Actor(
          Actor.SYSTEM.account(),
          Actor.SYSTEM.name(),
          Actor.SYSTEM.displayName(),
          Set.of(Role.OPERATOR),
          "");

  private final Transactions transactions;
  private final AuditTrail audit;
  private final Accounts accounts;
  private final SigningKey key;
  private final TrustedKeys trusted;
  private final BoardEvaluations evaluations;

  /** Seeds by the service's own parts. */
  public DemonstrationSeed(
      Transactions transactions,
      AuditTrail audit,
      Accounts accounts,
      SigningKey key,
      TrustedKeys trusted,
      BoardEvaluations evaluations) {
    this.transactions = transactions;
    this.audit = audit;
    this.accounts = accounts;
    this.key = key;
    this.trusted = trusted;
    this.evaluations = evaluations;
  }

  /**
   * What came of it.
   *
   * @param refusal what is there already and is not mixed with invented patients; empty if nothing
   * @param people who takes part, by name; empty if it was there already, or was refused
   * @param made their accounts with their passwords
   */
  record Outcome(
      Optional<String> refusal, Map<String, DemonstrationPerson> people, List<NewPassword> made) {
    static final Outcome THERE_ALREADY = new Outcome(Optional.empty(), Map.of(), List.of());
    static final Outcome REFUSED = new Outcome(Optional.of("evaluations"), Map.of(), List.of());

    boolean seeded() {
      return !made.isEmpty();
    }
  }

  /** Puts it in, unless it is there, or anything else is. */
  Outcome seed(JsonNode script, LocalDate today) {
    return transactions.inTransaction(
        transaction -> {
          DemonstrationTable.lock(transaction);
          if (DemonstrationTable.isMarked(transaction)) {
            return Outcome.THERE_ALREADY;
          }
          Optional<String> real = DemonstrationTable.real(transaction);
          return real.isPresent()
              ? new Outcome(real, Map.of(), List.of())
              : seed(transaction, script, today);
        });
  }

  private Outcome seed(Handle transaction, JsonNode script, LocalDate today) {
    Map<String, DemonstrationPerson> people = new HashMap<>();
    List<NewPassword> made = new ArrayList<>();
    for (JsonNode person : script.get("people")) {
      NewPassword password = accounts.create(STARTER, account(person));
      made.add(password);
      Account account = password.account();
      people.put(
          account.name(), new DemonstrationPerson(account, person.path("specialty").asText("")));
    }
    new DemonstrationBoard(new ClockStage(today), evaluations, people, today).play(script);
    DemonstrationTable.mark(transaction, today);
    return new Outcome(Optional.empty(), people, made);
  }

  private static NewAccount account(JsonNode person) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    person.get("roles").forEach(role -> roles.add(Role.of(role.asText()).orElseThrow()));
    return new NewAccount(
        person.get("name").asText(), person.get("title").asText(), roles, Optional.empty());
  }

  /**
   * The board's services with a clock that was set back, so that the past is told as past: to the
   * afternoon of the day, when boards meet.
   */
  private final class ClockStage implements DemonstrationBoard.Stage {
    private static final LocalTime AFTERNOON = LocalTime.of(14, 20);

    private final LocalDate today;

    ClockStage(LocalDate today) {
      this.today = today;
    }

    private <T> T on(int day, Function<BoardDesk, T> service) {
      Instant then =
          today.plusDays(day).atTime(AFTERNOON).atZone(ZoneId.systemDefault()).toInstant();
      Clock clock =
          day < 0
              ? Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), then))
              : Clock.systemUTC();
      return service.apply(new BoardDesk(transactions, audit, clock));
    }

    @Override
    public BoardCases cases(int day) {
      return on(
          day,
          desk ->
              new BoardCases(
                  desk,
                  (format, document) ->
                      BoardEvaluations.check(evaluations.active(), format, document),
                  new SecureRandom()));
    }

    @Override
    public Meetings meetings(int day) {
      return on(day, Meetings::new);
    }

    @Override
    public Decisions decisions(int day) {
      return on(day, desk -> new Decisions(desk, key, trusted));
    }
  }
}
