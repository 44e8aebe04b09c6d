package io.osteon.mdt;

import io.osteon.accounts.Actor;
import io.osteon.accounts.Role;
import io.osteon.governance.audit.AuditTrail;
import io.osteon.governance.signature.SigningKey;
import io.osteon.governance.signature.TrustedKeys;
import io.osteon.governance.store.Transactions;
import io.osteon.intake.fhir.CaseFormat;
import io.osteon.mdt.decision.DecisionBasis;
import io.osteon.mdt.decision.Decisions;
import io.osteon.mdt.meeting.Invitation;
import io.osteon.mdt.meeting.Meeting;
import io.osteon.mdt.meeting.Meetings;
import io.osteon.mdt.meeting.NewMeeting;
import io.osteon.mdt.patient.BoardCase;
import io.osteon.mdt.patient.BoardCases;
import io.osteon.mdt.patient.NewCase;
import io.osteon.mdt.patient.RecordOrigin;
import io.osteon.testing.ShippedTerminology;
import io.osteon.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** A board in a real PostgreSQL. */
public final class BoardFixture {
  public static final LocalDate DAY = LocalDate.of(2026, 11, 26);

  public static final byte[] CASE =
      """
      {"patient": {"age": 58, "sex": "female"}, "medications": [],
       "diagnoses": [{"condition": "breast_cancer"}, {"condition": "bone_metastasis", "date": "2026-01-05"}]}
      """
          .getBytes(StandardCharsets.UTF_8);

  /** What a board sees that sees the first record. */
  public static final DecisionBasis SEEN =
      new DecisionBasis(1, "1.0.0", "ab".repeat(32), DAY, List.of("BTA-01", "MON-03"));

  public final Jdbi jdbi = TestDatabase.fresh();
  public final Transactions transactions = new Transactions(jdbi);
  public final SigningKey key = SigningKey.generate();
  public final AuditTrail audit;
  public final Meetings meetings;
  public final BoardCases cases;
  public final Decisions decisions;
  public final BoardChanges changes = new BoardChanges(transactions);

  /** With accounts of its own. */
  public final Actor chair = person("Chair", Role.MDT_CHAIR);

  public final Actor anna = person("Anna", Role.MDT_MEMBER);
  public final Actor ben = person("Ben", Role.MDT_MEMBER);
  public final Actor viewer = person("Viewer", Role.VIEWER, Role.AUTHOR, Role.OPERATOR);

  /** An empty board. */
  public BoardFixture() {
    audit = new AuditTrail(transactions, key, trusted(key), Clock.systemUTC());
    BoardDesk desk = new BoardDesk(transactions, audit, Clock.systemUTC());
    meetings = new Meetings(desk);
    cases =
        new BoardCases(
            desk,
            (format, document) -> format.read(document, DAY, ShippedTerminology.terminology()),
            new SecureRandom());
    decisions = new Decisions(desk, key, trusted(key));
  }

  /** Trusts a key alone. */
  public static TrustedKeys trusted(SigningKey key) {
    return new TrustedKeys(List.of(key.verificationKey()));
  }

  /** Somebody with an account. */
  public Actor person(String name, Role... roles) {
    UUID id = UUID.randomUUID();
    String[] keys = Arrays.stream(roles).map(Role::key).toArray(String[]::new);
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into account (id, name, display_name, roles, password_hash, created_at, changed_at)
                    values (:id, :account, :name, :roles, 'none', now(), now())
                    """)
                .bind("id", id)
                .bind("account", name.toLowerCase(Locale.ROOT) + "-" + id)
                .bind("name", name)
                .bindArray("roles", String.class, (Object[]) keys)
                .execute());
    return new Actor(id, name + "-" + id, name, Set.copyOf(Arrays.asList(roles)), "::1");
  }

  /** A meeting as the chair plans it, with all three. */
  public NewMeeting plan(int quorum) {
    return new NewMeeting(
        "骨转移 MDT",
        DAY,
        LocalTime.of(14, 30),
        "Room 3",
        chair.account(),
        quorum,
        List.of(
            new Invitation(anna.account(), "radiation-oncology"),
            new Invitation(ben.account(), "Physiotherapy")));
  }

  /** A planned meeting with a quorum of two. */
  public Meeting meeting() {
    return meetings.create(chair, plan(2));
  }

  /** A meeting that goes on. */
  public Meeting begun() {
    Meeting meeting = meeting();
    meetings.present(chair, meeting.id(), chair.account(), true);
    meetings.present(anna, meeting.id(), anna.account(), true);
    return meetings.begin(chair, meeting.id(), meeting.version());
  }

  /** A case with one record. */
  public BoardCase patientCase(String question) {
    return cases.create(
        anna, new NewCase(null, question, CaseFormat.CASE_JSON, CASE, RecordOrigin.FORM));
  }

  /** A case on the agenda of a meeting. */
  public BoardCase onAgenda(Meeting meeting) {
    BoardCase entered = patientCase("Start denosumab?");
    meetings.addCase(anna, meeting.id(), entered.id(), null);
    return entered;
  }
}
