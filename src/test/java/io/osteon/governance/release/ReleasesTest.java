package io.osteon.governance.release;

import static io.osteon.governance.release.ReleaseFixture.MANAGER;
import static io.osteon.governance.release.ReleaseFixture.NOW;
import static io.osteon.governance.release.ReleaseFixture.REVIEW;
import static io.osteon.governance.release.ReleaseFixture.files;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.osteon.accounts.Actor;
import io.osteon.accounts.ForbiddenException;
import io.osteon.accounts.Role;
import io.osteon.governance.NotAllowedException;
import io.osteon.governance.NotFoundException;
import io.osteon.governance.audit.AuditEntry;
import io.osteon.governance.audit.AuditQuery;
import io.osteon.governance.release.ShippedRelease.Fate;
import io.osteon.intake.InvalidInputException;
import io.osteon.rulebase.RuleBaseFiles;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The life of releases on a real database. */
class ReleasesTest {
  private final ReleaseFixture site = new ReleaseFixture();

  private List<String> actions() {
    return site.audit.find(AuditQuery.all()).stream().map(AuditEntry::action).toList();
  }

  /**
   * Catches: a first start without a release, or with one that nobody can tell from an approved.
   */
  @Test
  void theShippedRuleBaseBecomesTheFirstRelease() {
    assertThat(site.shipped.settle(files(), "Osteon 0.1.0").fate()).isEqualTo(Fate.FIRST_RELEASE);

    Release release = site.open("1.0.0").release();
    assertThat(release.origin()).isEqualTo(ReleaseOrigin.SHIPPED);
    assertThat(release.hash()).isEqualTo(files().hash());
    assertThat(release.approvals()).isEmpty();
    assertThat(release.notes()).contains("Nobody of this site has approved it");
    assertThat(actions()).containsExactly("release-created");
  }

  /** Catches: a changed shipped rule base that is released silently, or offered at every start. */
  @Test
  void anotherShippedRuleBaseIsOfferedOnce() {
    site.first();
    RuleBaseFiles newer = files("logic/safety.drl", "package osteon; // newer\n");

    assertThat(site.shipped.settle(files(), "Osteon 0.1.0").fate()).isEqualTo(Fate.KNOWN);
    assertThat(site.shipped.settle(newer, "Osteon 0.2.0").fate()).isEqualTo(Fate.OFFERED);
    assertThat(site.shipped.settle(newer, "Osteon 0.2.0").fate()).isEqualTo(Fate.KNOWN);

    assertThat(site.imported.values())
        .extracting(RuleBaseFiles::hash)
        .containsExactly(newer.hash());
    assertThat(site.jdbi.withHandle(site.catalogue::list).releases()).hasSize(1);
    assertThat(actions()).containsExactly("release-created", "release-imported");
  }

  /** Catches: two replicas that start at once and both make the first release. */
  @Test
  void replicasThatStartAtOnceMakeOneFirstRelease() {
    List<CompletableFuture<Fate>> starts =
        Stream.generate(
                () ->
                    CompletableFuture.supplyAsync(
                        () -> site.shipped.settle(files(), "Osteon").fate(),
                        task -> new Thread(task).start()))
            .limit(4)
            .toList();

    assertThat(starts.stream().map(CompletableFuture::join))
        .containsExactlyInAnyOrder(Fate.FIRST_RELEASE, Fate.KNOWN, Fate.KNOWN, Fate.KNOWN);
  }

  /** Catches: a release whose manifest lacks what was approved, by whom, or the version. */
  @Test
  void anApprovedDraftBecomesARelease() {
    site.first();
    RuleBaseFiles approved = files("logic/safety.drl", "package osteon; // mended\n");

    Release release = site.create("1.1.0", approved);

    VerifiedRelease verified = site.open("1.1.0");
    assertThat(verified.release()).isEqualTo(release);
    assertThat(new String(verified.files().bytes("release.yaml"), StandardCharsets.UTF_8))
        .isEqualTo("# the release\nversion: 1.1.0 # three numbers\n");
    assertThat(verified.files().bytes("logic/safety.drl"))
        .isEqualTo(approved.bytes("logic/safety.drl"));
    assertThat(release.approvals()).extracting(Approval::name).containsExactly("zhao.min", "li.na");
    assertThat(release.approvals()).extracting(Approval::contentHash).containsOnly(approved.hash());
    assertThat(release.approvedOn()).isEqualTo(LocalDate.of(2026, 11, 23));
    assertThat(release.createdAt()).isEqualTo(NOW);
    assertThat(release.createdBy()).isEqualTo("chen.wei");
    assertThat(release.basedOn()).isEqualTo("1.0.0");
    assertThat(site.newest()).contains("1.1.0");
    assertThat(site.approved).isEmpty();
  }

  /** Catches: versions that go back, that twins share, or that machines cannot compare. */
  @ParameterizedTest
  @ValueSource(strings = {"1.0.0", "0.9.9", "1.1", "v1.1.0", "1.01.0", "1.1.0-rc1", "", "1.1.0\n"})
  void theVersionMustBeGreater(String version) {
    site.first();

    assertThatThrownBy(() -> site.create(version, files("logic/safety.drl", "other")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("/version");
  }

  /** Catches: a version of a retired release that is given again. */
  @Test
  void aRetiredVersionIsNotGivenAgain() {
    site.first();
    site.create("2.0.0", files("logic/safety.drl", "a"));
    site.transactions.inTransaction(
        handle -> site.releases.retire(handle, MANAGER, "2.0.0", "superseded"));

    assertThatThrownBy(() -> site.create("2.0.0", files("logic/safety.drl", "b")))
        .isInstanceOf(InvalidInputException.class);
    assertThat(site.newest()).contains("1.0.0");
  }

  /** Catches: somebody without the role, or a draft that is not approved. */
  @Test
  void onlyReleaseManagersReleaseAndOnlyWhatIsApproved() {
    site.first();
    Actor author = ReleaseFixture.actor("wu", Role.AUTHOR, Role.CLINICAL_REVIEWER, Role.OPERATOR);
    ReleaseRequest request = new ReleaseRequest(site.approve(files()), "1.1.0", "notes", REVIEW);
    ReleaseRequest unknown = new ReleaseRequest(UUID.randomUUID(), "1.1.0", "notes", REVIEW);

    site.jdbi.useTransaction(
        handle -> {
          assertThatThrownBy(() -> site.releases.create(handle, author, request))
              .isInstanceOf(ForbiddenException.class);
          assertThatThrownBy(() -> site.releases.retire(handle, author, "1.0.0", "why"))
              .isInstanceOf(ForbiddenException.class);
          assertThatThrownBy(() -> site.releases.create(handle, MANAGER, unknown))
              .isInstanceOf(NotAllowedException.class);
        });
    assertThatThrownBy(() -> site.releases.export(author, "1.0.0"))
        .isInstanceOf(ForbiddenException.class);
  }

  /** Catches: review dates in the past. */
  @Test
  void theNextReviewIsInTheFuture() {
    site.first();
    ReleaseRequest late =
        new ReleaseRequest(site.approve(files()), "1.1.0", "notes", LocalDate.of(2026, 11, 23));

    assertThatThrownBy(
            () ->
                site.transactions.inTransaction(
                    handle -> site.releases.create(handle, MANAGER, late)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("/nextReviewOn");
  }

  /** Catches: a release that is signed although no engine can use it. */
  @Test
  void whatDoesNotCompileWithItsVersionIsNotReleased() {
    site.first();
    site.fault = Optional.of("logic/safety.drl:1:1: no rule");
    assertThatThrownBy(() -> site.create("2.0.0", ReleaseFixture.files()))
        .isInstanceOf(NotAllowedException.class)
        .hasMessageContaining("no rule");
    assertThat(site.newest()).contains("1.0.0");
  }

  /** Catches: a damaged release that stays in the list for ever, since nobody can retire it. */
  @Test
  void aDamagedReleaseCanBeRetired() {
    site.first();
    site.tamper("update release set manifest = convert_to('{}', 'UTF8')");
    assertThat(site.jdbi.withHandle(site.catalogue::list).refused())
        .singleElement()
        .satisfies(refused -> assertThat(refused.retired()).isFalse());
    Optional<Release> retired =
        site.transactions.inTransaction(
            handle -> site.releases.retire(handle, MANAGER, "1.0.0", "damaged"));
    assertThat(retired).isEmpty();
    assertThat(site.jdbi.withHandle(site.catalogue::list).refused())
        .singleElement()
        .satisfies(refused -> assertThat(refused.retired()).isTrue());
  }

  /** Catches: a retirement of what is in use, twice, or that is lost; a release that comes back. */
  @Test
  void retirementIsOneWay() {
    site.first();
    site.use = Optional.of("it is live");
    assertThatThrownBy(
            () ->
                site.transactions.inTransaction(
                    handle -> site.releases.retire(handle, MANAGER, "1.0.0", "old")))
        .isInstanceOf(NotAllowedException.class)
        .hasMessageContaining("it is live");

    site.use = Optional.empty();
    Optional<Release> retired =
        site.transactions.inTransaction(
            handle -> site.releases.retire(handle, MANAGER, "1.0.0", "old"));

    assertThat(retired).hasValueSatisfying(is -> assertThat(is.isRetired()).isTrue());
    assertThat(site.open("1.0.0").release().isRetired()).isTrue();
    assertThatThrownBy(
            () ->
                site.transactions.inTransaction(
                    handle -> site.releases.retire(handle, MANAGER, "1.0.0", "again")))
        .isInstanceOf(NotAllowedException.class);
    assertThatThrownBy(
            () ->
                site.transactions.inTransaction(
                    handle -> site.releases.retire(handle, MANAGER, "9.0.0", "none")))
        .isInstanceOf(NotFoundException.class);
  }

  /** Catches: an archive that does not carry a release whole from one site to another. */
  @Test
  void anExportedReleaseIsImportedElsewhereAsADraft() {
    site.first();
    site.create("1.1.0", files("logic/safety.drl", "package osteon; // mended\n"));
    byte[] archive = site.releases.export(MANAGER, "1.1.0");
    assertThat(site.releases.export(MANAGER, "1.1.0")).isEqualTo(archive);
    ReleaseFixture other = new ReleaseFixture(site.key).first();

    UUID draft = other.take(archive, "from the centre");

    assertThat(other.imported.get(draft).hash()).isEqualTo(site.open("1.1.0").files().hash());
    assertThat(other.jdbi.withHandle(other.catalogue::list).releases()).hasSize(1);
    assertThatThrownBy(() -> site.take(archive, "again"))
        .isInstanceOf(NotAllowedException.class)
        .hasMessageContaining("here already");
  }

  /** Catches: an import that is believed whoever signed it, or refused without a trace. */
  @Test
  void anArchiveOfAStrangerIsRefusedAndRecorded() {
    ReleaseFixture stranger = new ReleaseFixture().first();
    byte[] archive = stranger.releases.export(MANAGER, "1.0.0");
    site.first();

    assertThatThrownBy(() -> site.take(archive, "why not"))
        .isInstanceOf(ReleaseRefusedException.class)
        .hasMessageContaining("no trusted key");
    assertThat(actions()).containsExactly("release-created", "release-refused");
    assertThat(site.imported).isEmpty();
  }
}
