package io.osteon.governance.draft;

import static io.osteon.governance.draft.DraftFixture.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.osteon.accounts.Actor;
import io.osteon.accounts.ForbiddenException;
import io.osteon.accounts.Role;
import io.osteon.governance.NotAllowedException;
import io.osteon.governance.NotFoundException;
import io.osteon.governance.audit.AuditAction;
import io.osteon.governance.store.StaleVersionException;
import io.osteon.intake.InvalidInputException;
import io.osteon.rulebase.RuleBaseFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Drafts and their files in a real PostgreSQL. */
class DraftFilesTest {
  private static final String PATH = "logic/monitoring.drl";
  private static final Actor ANNA = person("anna", Role.AUTHOR);
  private static final Actor BEN = person("ben", Role.AUTHOR);

  @TempDir static Path folder;
  private static DraftFixture fixture;

  @BeforeAll
  static void start() {
    fixture = new DraftFixture(folder);
  }

  /** Would catch an acknowledged save that only the connection that made it can see. */
  @Test
  void anAcknowledgedSaveIsInTheDatabase() {
    Draft draft = fixture.draft(ANNA);
    DraftFile saved = fixture.files.save(ANNA, draft.id(), 0, PATH, "// one\n");
    // the crash between the answer and the next request: another connection sees what was answered
    String kept =
        fixture.jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "select kind || ' ' || revision from draft_file where draft = ? and path = ?")
                    .bind(0, draft.id())
                    .bind(1, PATH)
                    .map((row, context) -> row.getString(1))
                    .one());
    assertThat(kept).isEqualTo("saved " + saved.version());
    assertThat(fixture.files.find(draft.id(), PATH).text()).contains("// one\n");
    assertThat(fixture.drafts.find(draft.id()).contentHash())
        .isEqualTo(fixture.drafts.files(draft.id()).hash())
        .isNotEqualTo(draft.contentHash());
  }

  /** Would catch a second author whose save overwrites the first's, or whose text is lost. */
  @Test
  void twoAuthorsOfOneFileAreTold() {
    Draft draft = fixture.draft(ANNA);
    DraftFile first = fixture.files.save(ANNA, draft.id(), 0, PATH, "// anna\n");
    assertThatThrownBy(() -> fixture.files.save(BEN, draft.id(), 0, PATH, "// ben\n"))
        .isInstanceOfSatisfying(
            FileConflictException.class,
            e -> {
              assertThat(e.current().text()).contains("// anna\n");
              assertThat(e.current().version()).isEqualTo(first.version());
              assertThat(e.current().last().orElseThrow().savedBy()).isEqualTo("anna");
            });
    DraftFile second = fixture.files.save(BEN, draft.id(), first.version(), PATH, "// both\n");
    assertThat(second.version()).isGreaterThan(first.version());
    assertThat(fixture.files.revisions(draft.id(), PATH)).hasSize(2);
    assertThat(fixture.files.text(draft.id(), PATH, first.version())).contains("// anna\n");
    assertThat(fixture.drafts.authors(draft.id())).containsExactly("anna", "ben");
  }

  /** Would catch a repeated save, after its answer was lost, that is refused or counted twice. */
  @Test
  void aRepeatedSaveChangesNothing() {
    Draft draft = fixture.draft(ANNA);
    DraftFile first = fixture.files.save(ANNA, draft.id(), 0, PATH, "// one\n");
    DraftFile again = fixture.files.save(ANNA, draft.id(), 0, PATH, "// one\n");
    assertThat(again).isEqualTo(first);
    assertThat(fixture.files.revisions(draft.id(), PATH)).hasSize(1);
  }

  /** Would catch authors of different files who hinder each other, or saves that get lost. */
  @Test
  void manyAuthorsOfDifferentFilesAllSave() throws Exception {
    Draft draft = fixture.draft(ANNA);
    ExecutorService threads = Executors.newFixedThreadPool(6);
    try {
      List<Callable<Long>> saves = new ArrayList<>();
      for (int author = 0; author < 6; author++) {
        String path = "logic/site-" + author + ".drl";
        Actor actor = person("author" + author, Role.AUTHOR);
        saves.add(
            () -> {
              long version = 0;
              for (int i = 0; i < 5; i++) {
                version =
                    fixture
                        .files
                        .save(actor, draft.id(), version, path, "// " + i + "\n")
                        .version();
              }
              return version;
            });
      }
      Set<Long> versions = new HashSet<>();
      for (Future<Long> saved : threads.invokeAll(saves)) {
        versions.add(saved.get());
      }
      assertThat(versions).hasSize(6);
    } finally {
      threads.shutdown();
    }
    assertThat(fixture.drafts.find(draft.id()).version()).isEqualTo(1 + 30);
    assertThat(fixture.files.changes(draft.id()))
        .hasSize(6)
        .allSatisfy(file -> assertThat(file.text()).contains("// 4\n"));
  }

  /** Would catch two authors of one file of whom both are told that they were first. */
  @Test
  void ofManySavesOfOneVersionExactlyOneWins() throws Exception {
    Draft draft = fixture.draft(ANNA);
    ExecutorService threads = Executors.newFixedThreadPool(6);
    int won = 0;
    try {
      List<Callable<Boolean>> saves = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        String text = "// " + i + "\n";
        saves.add(
            () -> {
              try {
                fixture.files.save(ANNA, draft.id(), 0, PATH, text);
                return true;
              } catch (FileConflictException e) {
                return false;
              }
            });
      }
      for (Future<Boolean> saved : threads.invokeAll(saves)) {
        won += saved.get() ? 1 : 0;
      }
    } finally {
      threads.shutdown();
    }
    assertThat(won).isEqualTo(1);
  }

  /** Would catch a deleted file that stays, or a restored one that is not as before. */
  @Test
  void filesAreDeletedAndRestored() {
    Draft draft = fixture.draft(ANNA);
    DraftFile gone = fixture.files.delete(ANNA, draft.id(), 0, PATH);
    assertThat(gone.change()).isEqualTo(DraftFile.Change.DELETED);
    assertThat(fixture.drafts.files(draft.id()).has(PATH)).isFalse();
    DraftFile back = fixture.files.restore(ANNA, draft.id(), gone.version(), PATH);
    assertThat(back.change()).isEqualTo(DraftFile.Change.NONE);
    assertThat(fixture.drafts.find(draft.id()).contentHash()).isEqualTo(draft.contentHash());
    assertThat(fixture.files.revisions(draft.id(), PATH))
        .extracting(FileRevision::kind)
        .containsExactly(RevisionKind.AS_BASE, RevisionKind.DELETED);
  }

  /** Would catch a path that leaves the rule base or is no file of one. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "../etc/passwd",
        "logic/../../x.drl",
        "logic/<script>.drl",
        "logic/a b.drl",
        "logic/.drl",
        "logic/x.txt",
        "other.yaml",
        "",
        "logic/x/y.drl",
        "/logic/x.drl"
      })
  void pathsOutsideOfARuleBaseAreRefused(String path) {
    Draft draft = fixture.draft(ANNA);
    assertThatThrownBy(() -> fixture.files.save(ANNA, draft.id(), 0, path, "x"))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e -> assertThat(e.violations().get(0).pointer()).isEqualTo("/path"));
  }

  /** Would catch text that hides something from a reviewer, or that the database cannot hold. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\0b",
        "a\u001bb",
        "a\u202eb",
        "a\u2066b",
        "a\u200bb",
        "\ufeffa",
        "a\rb",
        "a\u2028b",
        "\u0085"
      })
  void textThatDeceivesIsRefused(String text) {
    Draft draft = fixture.draft(ANNA);
    assertThatThrownBy(() -> fixture.files.save(ANNA, draft.id(), 0, PATH, "ok\n" + text))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e -> assertThat(e.violations().get(0).expected()).startsWith(PATH + ":2:"));
    assertThatThrownBy(
            () -> fixture.drafts.create(ANNA, "n" + text + "n", "r", "o", Optional.empty()))
        .isInstanceOf(InvalidInputException.class);
  }

  /** Would catch bytes that are no text, and more of them than a draft may hold. */
  @Test
  void onlyTextOfBoundedSizeIsTaken() {
    Draft draft = fixture.draft(ANNA);
    byte[] latin = {'a', (byte) 0xe4};
    assertThatThrownBy(() -> fixture.files.save(ANNA, draft.id(), 0, PATH, latin))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("UTF-8");
    byte[] large = "x".repeat((1 << 20) + 1).getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> fixture.files.save(ANNA, draft.id(), 0, PATH, large))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("1048576");
  }

  /** Would catch a reviewer who edits, or an edit of what reviewers judge. */
  @Test
  void onlyAuthorsEditAndOnlyWhatIsOpen() {
    Draft draft = fixture.draft(ANNA);
    Actor reviewer = person("rita", Role.CLINICAL_REVIEWER, Role.RELEASE_MANAGER);
    assertThatThrownBy(() -> fixture.files.save(reviewer, draft.id(), 0, PATH, "x"))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> fixture.drafts.create(reviewer, "n", "r", "o", Optional.empty()))
        .isInstanceOf(ForbiddenException.class);
    DraftFile saved = fixture.files.save(ANNA, draft.id(), 0, PATH, "// one\n");
    fixture.reviews.submit(ANNA, draft.id(), saved.version(), "");
    assertThatThrownBy(() -> fixture.files.save(ANNA, draft.id(), saved.version(), PATH, "x"))
        .isInstanceOfSatisfying(
            NotAllowedException.class, e -> assertThat(e.code()).isEqualTo("wrong-state"));
    assertThatThrownBy(() -> fixture.files.save(ANNA, UUID.randomUUID(), 0, PATH, "x"))
        .isInstanceOf(NotFoundException.class);
  }

  /** Would catch a description that overwrites another's, or an act that the trail misses. */
  @Test
  void descriptionsAreGuardedByVersionAndAudited() {
    Draft draft = fixture.draft(ANNA);
    Draft renamed =
        fixture.drafts.describe(BEN, draft.id(), draft.version(), "New", "Why", "Dr Wu");
    assertThat(renamed.name()).isEqualTo("New");
    assertThatThrownBy(
            () -> fixture.drafts.describe(ANNA, draft.id(), draft.version(), "Other", "Why", "X"))
        .isInstanceOfSatisfying(
            StaleVersionException.class, e -> assertThat(e.current()).isEqualTo(renamed.version()));
    List<String> actions =
        fixture.jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "select action from audit_entry where object = ? order by sequence")
                    .bind(0, "draft/" + draft.id())
                    .map((row, context) -> row.getString(1))
                    .list());
    assertThat(actions)
        .containsExactly(AuditAction.DRAFT_CREATED.key(), AuditAction.DRAFT_EDITED.key());
    assertThat(fixture.audit.verify().valid()).isTrue();
  }

  /** Would catch an import that differs from what was handed in. */
  @Test
  void anImportIsWhatWasHandedIn() {
    RuleBaseFiles imported =
        fixture.changed("1.0.0", Map.of(PATH, "// other\n", "orders.yaml", ""));
    Draft draft =
        fixture.transactions.inTransaction(
            transaction ->
                fixture.drafts.createFromImport(
                    transaction, Actor.SYSTEM, "Shipped", "New version", imported));
    assertThat(draft.origin()).isEqualTo(DraftOrigin.IMPORT);
    assertThat(fixture.drafts.files(draft.id()).hash()).isEqualTo(imported.hash());
    assertThat(fixture.files.changes(draft.id()))
        .extracting(DraftFile::path)
        .containsExactly(PATH, "orders.yaml");
  }

  /** Would catch a list that shows what it was not asked for. */
  @Test
  void listsAreFiltered() {
    Actor carl = person("carl", Role.AUTHOR);
    Draft one = fixture.drafts.create(carl, "Alpha 100%", "r", "o", Optional.empty());
    Draft two = fixture.drafts.create(carl, "Beta", "r", "o", Optional.empty());
    fixture.reviews.withdraw(carl, one.id(), 1, "no more");
    assertThat(list(Set.of(), "")).containsExactly(one.id(), two.id());
    assertThat(list(Set.of(DraftState.OPEN), "")).containsExactly(two.id());
    assertThat(list(Set.of(), "0%")).containsExactly(one.id());
    assertThat(list(Set.of(DraftState.RELEASED), "")).isEmpty();
  }

  private static List<UUID> list(Set<DraftState> states, String text) {
    return fixture
        .drafts
        .list(
            new DraftFilter(
                states, Optional.of("carl"), Optional.of(text).filter(t -> !t.isEmpty()), 10))
        .stream()
        .map(Draft::id)
        .toList();
  }
}
