package io.osteon.governance.draft;

import static io.osteon.governance.draft.DraftFixture.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.osteon.accounts.Actor;
import io.osteon.accounts.Role;
import io.osteon.governance.store.StaleVersionException;
import io.osteon.intake.InvalidInputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drafts that are put onto a newer release. */
class DraftRebaseTest {
  private static final String MONITORING = "logic/monitoring.drl";
  private static final String SAFETY = "logic/safety.drl";
  private static final String PARAMETERS = "parameters.yaml";
  private static final Actor ANNA = person("anna", Role.AUTHOR);
  private static final Actor BEN = person("ben", Role.AUTHOR);

  @TempDir Path folder;
  private DraftFixture fixture;

  @BeforeEach
  void newerRelease() {
    fixture = new DraftFixture(folder);
    fixture.releases.put(
        "1.1.0",
        fixture.changed(
            "1.0.0",
            Map.of(
                MONITORING,
                "// of the release\n" + fixture.text("1.0.0", MONITORING),
                SAFETY,
                "// of the release\n" + fixture.text("1.0.0", SAFETY),
                "release.yaml",
                "version: 1.1.0\n")));
  }

  private Draft release(Draft draft) {
    fixture.newest = "1.1.0";
    fixture.live = "1.1.0";
    return fixture.drafts.find(draft.id());
  }

  private RebaseResult rebase(Actor actor, Draft draft, Map<String, Optional<String>> resolutions) {
    return fixture.rebases.rebase(
        actor, draft.id(), draft.version(), Optional.empty(), resolutions);
  }

  /** Would catch a draft that does not say that its base is old, or one that need not move. */
  @Test
  void aDraftSaysWhatBecameOfItsBase() {
    Draft draft = fixture.draft(ANNA);
    assertThat(fixture.drafts.base(draft.id()).isBehind()).isFalse();
    fixture.newest = "1.1.0";
    BaseStanding rolledBack = fixture.drafts.base(draft.id());
    assertThat(rolledBack.isBehind()).isTrue();
    assertThat(rolledBack.needsRebase()).as("1.0.0 answers still, or again").isFalse();
    fixture.live = "1.1.0";
    assertThat(fixture.drafts.base(draft.id()).needsRebase()).isTrue();
  }

  /** Would catch a rebase that loses the draft's change or the release's. */
  @Test
  void bothChangesAreKept() {
    Draft draft = fixture.draft(ANNA);
    String text = fixture.text("1.0.0", MONITORING);
    fixture.files.save(ANNA, draft.id(), 0, MONITORING, text + "// of the draft\n");
    fixture.files.save(ANNA, draft.id(), 0, "logic/site.drl", "// new\n");
    RebaseResult result = rebase(BEN, release(draft), Map.of());
    assertThat(result.done()).isTrue();
    assertThat(result.merged()).containsExactly(MONITORING);
    assertThat(result.draft().basedOn()).isEqualTo("1.1.0");
    assertThat(fixture.files.find(draft.id(), MONITORING).text())
        .contains("// of the release\n" + text + "// of the draft\n");
    assertThat(fixture.files.changes(draft.id()))
        .extracting(DraftFile::path)
        .containsExactly(MONITORING, "logic/site.drl");
    assertThat(fixture.files.find(draft.id(), SAFETY).text().orElseThrow())
        .startsWith("// of the release");
    assertThat(fixture.drafts.files(draft.id()).hash()).isEqualTo(result.draft().contentHash());
    assertThat(fixture.drafts.authors(draft.id())).containsExactly("anna", "ben");
  }

  /** Would catch an editor that saves over what the rebase brought into an untouched file. */
  @Test
  void versionsOfFilesThatTheReleaseChangedMove() {
    Draft draft = fixture.draft(ANNA);
    fixture.files.save(ANNA, draft.id(), 0, "logic/site.drl", "// new\n");
    rebase(ANNA, release(draft), Map.of());
    assertThatThrownBy(
            () ->
                fixture.files.save(
                    ANNA, draft.id(), 0, SAFETY, fixture.text("1.0.0", SAFETY) + "// late\n"))
        .isInstanceOf(FileConflictException.class);
    assertThat(fixture.files.find(draft.id(), PARAMETERS).version())
        .as("untouched by both")
        .isZero();
  }

  /** Would catch a conflict that is settled by chance, or a half-done rebase. */
  @Test
  void conflictsChangeNothingUntilAPersonResolvesThem() {
    Draft draft = fixture.draft(ANNA);
    String text = fixture.text("1.0.0", MONITORING);
    fixture.files.save(ANNA, draft.id(), 0, MONITORING, "// of the draft\n" + text);
    fixture.files.delete(ANNA, draft.id(), 0, SAFETY);
    Draft before = release(draft);
    RebaseResult refused = rebase(BEN, before, Map.of());
    assertThat(refused.done()).isFalse();
    assertThat(refused.conflicts())
        .extracting(RebaseConflict::path)
        .containsExactly(MONITORING, SAFETY);
    RebaseConflict conflict = refused.conflicts().get(0);
    assertThat(conflict.draft()).contains("// of the draft\n" + text);
    assertThat(conflict.release()).contains("// of the release\n" + text);
    assertThat(conflict.places()).hasSize(1);
    assertThat(fixture.drafts.find(draft.id())).isEqualTo(before);

    assertThatThrownBy(
            () ->
                rebase(
                    BEN, before, Map.of(MONITORING, conflict.proposal(), SAFETY, Optional.empty())))
        .as("marks of the conflict are left")
        .isInstanceOf(InvalidInputException.class);
    String resolved = "// of both\n" + text;
    RebaseResult done =
        rebase(BEN, before, Map.of(MONITORING, Optional.of(resolved), SAFETY, Optional.empty()));
    assertThat(done.done()).isTrue();
    assertThat(fixture.files.find(draft.id(), MONITORING).text()).contains(resolved);
    assertThat(fixture.drafts.files(draft.id()).has(SAFETY)).isFalse();
    assertThat(fixture.drafts.files(draft.id()).hash()).isEqualTo(done.draft().contentHash());
  }

  /** Would catch a resolution that is applied to a draft that its maker has not seen. */
  @Test
  void aRebaseNamesTheVersionThatItSaw() {
    Draft draft = fixture.draft(ANNA);
    fixture.files.save(ANNA, draft.id(), 0, "logic/site.drl", "// new\n");
    release(draft);
    assertThatThrownBy(() -> rebase(ANNA, draft, Map.of()))
        .isInstanceOf(StaleVersionException.class);
    assertThatThrownBy(
            () -> fixture.rebases.rebase(ANNA, draft.id(), 2, Optional.of("9.9.9"), Map.of()))
        .isInstanceOf(InvalidInputException.class);
  }

  /** Would catch a rebased draft that takes a change of the release for its own. */
  @Test
  void aFileThatBothChangedAlikeIsAsInTheBase() {
    Draft draft = fixture.draft(ANNA);
    fixture.files.save(
        ANNA, draft.id(), 0, MONITORING, "// of the release\n" + fixture.text("1.0.0", MONITORING));
    fixture.files.save(ANNA, draft.id(), 0, "logic/site.drl", "// new\n");
    rebase(ANNA, release(draft), Map.of());
    assertThat(fixture.files.changes(draft.id()))
        .extracting(DraftFile::path)
        .isEqualTo(List.of("logic/site.drl"));
  }
}
