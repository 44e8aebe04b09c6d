package io.osteon.governance.draft;

import io.osteon.accounts.Actor;
import io.osteon.accounts.Role;
import io.osteon.engine.Limits;
import io.osteon.governance.NotAllowedException;
import io.osteon.governance.audit.AuditTrail;
import io.osteon.governance.draft.assessment.Assessments;
import io.osteon.governance.draft.assessment.RuleBaseChecks;
import io.osteon.governance.draft.review.Comments;
import io.osteon.governance.draft.review.ReviewPolicy;
import io.osteon.governance.draft.review.Reviews;
import io.osteon.governance.draft.review.SubmissionGate;
import io.osteon.governance.signature.SigningKey;
import io.osteon.governance.signature.TrustedKeys;
import io.osteon.governance.store.Transactions;
import io.osteon.rulebase.RuleBaseFiles;
import io.osteon.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Drafts in a real PostgreSQL, on releases that a test makes up. */
public final class DraftFixture {
  public final Jdbi jdbi = TestDatabase.fresh();
  public final Transactions transactions = new Transactions(jdbi);
  public final Map<String, RuleBaseFiles> releases = new LinkedHashMap<>();
  public final AuditTrail audit;
  public final DraftDesk desk;
  public final Drafts drafts;
  public final DraftFiles files;
  public final DraftRebase rebases;
  public final Reviews reviews;
  public final Comments comments;
  public final RuleBaseChecks checks = new RuleBaseChecks(Limits.DEFAULT);
  public final Assessments assessments;
  public String newest = "1.0.0";
  public String live = "1.0.0";

  /** Whether the gate lets drafts to the reviewers. */
  public boolean gateOpen = true;

  /** Drafts with one clinical and one technical approval, the key in a folder. */
  public DraftFixture(Path folder) {
    SigningKey key = SigningKey.readOrCreate(folder.resolve("key.pem"));
    audit =
        new AuditTrail(
            transactions, key, new TrustedKeys(List.of(key.verificationKey())), Clock.systemUTC());
    releases.put("1.0.0", RuleBaseFiles.shipped());
    desk = new DraftDesk(transactions, audit, bases(), Clock.systemUTC());
    drafts = new Drafts(desk);
    files = new DraftFiles(desk, DraftLimits.DEFAULT);
    rebases = new DraftRebase(desk, DraftLimits.DEFAULT);
    reviews = new Reviews(desk, gate(), ReviewPolicy.DEFAULT);
    comments = new Comments(desk);
    assessments = new Assessments(desk, checks, DraftLimits.DEFAULT, () -> {});
  }

  private BaseReleases bases() {
    return new BaseReleases() {
      @Override
      public Optional<BaseRelease> find(Handle transaction, String version) {
        return Optional.ofNullable(releases.get(version)).map(f -> new BaseRelease(version, f));
      }

      @Override
      public String newest(Handle transaction) {
        return newest;
      }

      @Override
      public String live(Handle transaction) {
        return live;
      }
    };
  }

  private SubmissionGate gate() {
    return new SubmissionGate() {
      @Override
      public void prepare(Actor actor, Draft draft) {}

      @Override
      public void require(Handle transaction, Draft draft) {
        if (!gateOpen) {
          throw new NotAllowedException("checks-failed", "shut");
        }
      }
    };
  }

  /** Somebody with roles. */
  public static Actor person(String name, Role... roles) {
    return new Actor(
        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
        name,
        name,
        roles.length == 0 ? EnumSet.allOf(Role.class) : Set.copyOf(Arrays.asList(roles)),
        "::1");
  }

  /** A draft on 1.0.0. */
  public Draft draft(Actor author) {
    return drafts.create(author, "Calcium", "A newer label", "Dr Li", Optional.of("1.0.0"));
  }

  /** The files of a release with some texts replaced; null takes a file away. */
  public RuleBaseFiles changed(String version, Map<String, String> texts) {
    RuleBaseFiles base = releases.get(version);
    Map<String, byte[]> content = new TreeMap<>();
    base.paths().forEach(path -> content.put(path, base.bytes(path)));
    texts.forEach(
        (path, text) -> {
          if (text.isEmpty()) {
            content.remove(path);
          } else {
            content.put(path, text.getBytes(StandardCharsets.UTF_8));
          }
        });
    return RuleBaseFiles.of(content);
  }

  /** The text of a file of a release. */
  public String text(String version, String path) {
    return new String(releases.get(version).bytes(path), StandardCharsets.UTF_8);
  }
}
