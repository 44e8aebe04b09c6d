package io.osteon.governance.release;

import io.osteon.accounts.Actor;
import io.osteon.accounts.Role;
import io.osteon.governance.NotAllowedException;
import io.osteon.governance.NotFoundException;
import io.osteon.governance.audit.AuditAction;
import io.osteon.governance.audit.AuditTrail;
import io.osteon.governance.signature.SigningKey;
import io.osteon.governance.store.StoredText;
import io.osteon.governance.store.Transactions;
import io.osteon.intake.InvalidInputException;
import io.osteon.intake.InvalidInputException.Violation;
import io.osteon.rulebase.Key;
import io.osteon.rulebase.RuleBaseFiles;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What release managers do: make releases of approved drafts, import, export and retire them. */
public final class Releases {
  /** Characters of notes and reasons. */
  public static final int LONGEST_TEXT = 20_000;

  private final Transactions transactions;
  private final ReleaseVerifier verifier;
  private final SigningKey key;
  private final AuditTrail audit;
  private final ReleaseSource source;
  private final ImportSink sink;
  private final ReleaseUse use;
  private final ReleaseCheck check;
  private final Clock clock;

  /**
   * Releases in a database.
   *
   * @param key signs what is made here
   * @param source where approved drafts come from
   * @param sink where imports go
   * @param use what keeps a release from being retired
   * @param check whether files can be used, the version in them
   */
  public Releases(
      Transactions transactions,
      ReleaseVerifier verifier,
      SigningKey key,
      AuditTrail audit,
      ReleaseSource source,
      ImportSink sink,
      ReleaseUse use,
      ReleaseCheck check,
      Clock clock) {
    this.transactions = transactions;
    this.verifier = verifier;
    this.key = key;
    this.audit = audit;
    this.source = source;
    this.sink = sink;
    this.use = use;
    this.check = check;
    this.clock = clock;
  }

  /**
   * Makes a release of an approved draft: its files with the version written into them, signed.
   *
   * @throws io.osteon.accounts.ForbiddenException unless the actor manages releases
   * @throws InvalidInputException if the version is not greater than every earlier one, or the
   *     review date has passed
   * @throws NotFoundException if there is no such draft
   * @throws NotAllowedException if it is not approved, or its files with the version in them cannot
   *     be used ({@code checks-failed})
   */
  public Release create(Handle transaction, Actor actor, ReleaseRequest request) {
    actor.require(Role.RELEASE_MANAGER);
    ReleaseTable.lock(transaction);
    SemanticVersion version = version(transaction, request.version());
    requireNotes(request.notes());
    requireFuture(request.nextReviewOn());
    ApprovedChange change = source.approved(transaction, request.draft());
    RuleBaseFiles files = VersionLine.with(change.files(), version);
    requireUsable(files);
    ReleaseManifest manifest = manifest(actor, request, version, change, files);
    insert(transaction, manifest, files);
    source.released(transaction, actor, request.draft(), manifest.version());
    audit.record(
        transaction,
        actor,
        AuditAction.RELEASE_CREATED,
        object(manifest.version()),
        Map.of(
            "hash", manifest.contentHash(),
            "draft", request.draft().toString(),
            "basedOn", manifest.basedOn(),
            "key", key.id()),
        manifest.notes());
    return Release.of(manifest, false);
  }

  /** What was approved compiled; the version was written into it since. */
  private void requireUsable(RuleBaseFiles files) {
    Optional<String> fault = check.fault(files);
    if (fault.isPresent()) {
      throw new NotAllowedException(
          "checks-failed", "The release could not be used: " + fault.get());
    }
  }

  private ReleaseManifest manifest(
      Actor actor,
      ReleaseRequest request,
      SemanticVersion version,
      ApprovedChange change,
      RuleBaseFiles files) {
    Instant now = now();
    LocalDate approvedOn =
        change.approvals().stream()
            .map(Approval::at)
            .max(Comparator.naturalOrder())
            .orElse(now)
            .atZone(ZoneOffset.UTC)
            .toLocalDate();
    return new ReleaseManifest(
        version.toString(),
        files.hash(),
        ManifestFile.of(files),
        change.imported() ? ReleaseOrigin.IMPORTED : ReleaseOrigin.DRAFT,
        change.basedOn(),
        Optional.of(request.draft()),
        StoredText.clean(request.notes()).strip(),
        change.approvals(),
        actor.name(),
        now,
        approvedOn,
        request.nextReviewOn());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private void insert(Handle transaction, ReleaseManifest manifest, RuleBaseFiles files) {
    ReleaseTable.insert(
        transaction, manifest, files, new ReleaseSignature(key.id(), key.sign(manifest.bytes())));
  }

  private static SemanticVersion version(Handle transaction, String text) {
    Optional<SemanticVersion> newest = ReleaseCatalogue.newest(ReleaseTable.all(transaction));
    String expected =
        "three numbers such as 1.2.0" + newest.map(last -> ", greater than " + last).orElse("");
    return SemanticVersion.of(text)
        .filter(version -> newest.isEmpty() || version.compareTo(newest.get()) > 0)
        .orElseThrow(() -> invalid("/version", text, expected));
  }

  private static void requireNotes(String notes) {
    if (notes.isBlank() || notes.length() > LONGEST_TEXT) {
      throw invalid("/notes", "", "what has changed, in 1 to 20000 characters");
    }
  }

  private void requireFuture(LocalDate nextReviewOn) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (!nextReviewOn.isAfter(today) || nextReviewOn.isAfter(today.plusYears(5))) {
      throw invalid(
          "/nextReviewOn", nextReviewOn.toString(), "a date after today and within five years");
    }
  }

  private static String reason(String reason) {
    if (reason.isBlank() || reason.length() > LONGEST_TEXT) {
      throw invalid("/reason", "", "a reason in 1 to 20000 characters");
    }
    return StoredText.clean(reason).strip();
  }

  private static InvalidInputException invalid(String pointer, String value, String expected) {
    String shown = value.length() > 100 ? value.substring(0, 100) : value;
    return new InvalidInputException(List.of(new Violation(pointer, shown, expected)));
  }

  private static String object(String version) {
    return "release/" + version;
  }

  /**
   * Looks at an archive before it is imported. One that is refused leaves a row in the audit trail,
   * so that this must not be called within a transaction, which would be undone with it.
   *
   * @throws io.osteon.accounts.ForbiddenException unless the actor manages releases
   * @throws ReleaseRefusedException if the archive has been changed or nobody who is trusted signed
   */
  public VerifiedRelease inspect(Actor actor, byte[] archive) {
    actor.require(Role.RELEASE_MANAGER);
    try {
      return verifier.open(archive);
    } catch (ReleaseRefusedException e) {
      transactions.useTransaction(
          refusal ->
              audit.record(
                  refusal,
                  actor,
                  AuditAction.RELEASE_REFUSED,
                  "import",
                  Map.of("part", Key.of(e.part())),
                  ""));
      throw e;
    }
  }

  /**
   * Takes a release of another site in as a draft that others must approve.
   *
   * @param imported what {@link #inspect} found
   * @return the draft's id
   * @throws io.osteon.accounts.ForbiddenException unless the actor manages releases
   * @throws NotAllowedException if a release of the same content is here ({@code already-released})
   */
  public UUID importRelease(
      Handle transaction, Actor actor, VerifiedRelease imported, String reason) {
    actor.require(Role.RELEASE_MANAGER);
    String why = reason(reason);
    if (ReleaseTable.findByHash(transaction, imported.files().hash()).isPresent()) {
      throw new NotAllowedException(
          "already-released", "A release of exactly these files is here already.");
    }
    String version = imported.release().version();
    UUID draft =
        sink.createFromImport(
            transaction, actor, "Import of release " + version, why, imported.files());
    String keys =
        String.join(
            ",", imported.archive().signatures().stream().map(ReleaseSignature::key).toList());
    audit.record(
        transaction,
        actor,
        AuditAction.RELEASE_IMPORTED,
        "draft/" + draft,
        Map.of("version", version, "hash", imported.files().hash(), "keys", keys),
        why);
    return draft;
  }

  /**
   * A release as an archive for another site.
   *
   * @throws io.osteon.accounts.ForbiddenException unless the actor manages releases or audits
   * @throws NotFoundException if there is no such release
   * @throws ReleaseRefusedException if it has been changed
   */
  public byte[] export(Actor actor, String version) {
    actor.require(Role.RELEASE_MANAGER, Role.AUDITOR);
    return transactions.inTransaction(
        transaction -> {
          VerifiedRelease release = verifier.open(transaction, version);
          audit.record(
              transaction,
              actor,
              AuditAction.RELEASE_EXPORTED,
              object(version),
              Map.of("hash", release.files().hash()),
              "");
          return release.archive().bytes();
        });
  }

  /**
   * Takes a release out of use for ever; what it answered can still be replayed. One that cannot be
   * believed any more can be retired, too.
   *
   * @return the release; empty when its manifest or signature is damaged
   * @throws io.osteon.accounts.ForbiddenException unless the actor manages releases
   * @throws NotFoundException if there is no such release
   * @throws NotAllowedException if it is in use ({@code release-in-use}) or retired already ({@code
   *     release-retired})
   */
  public Optional<Release> retire(Handle transaction, Actor actor, String version, String reason) {
    actor.require(Role.RELEASE_MANAGER);
    String why = reason(reason);
    ReleaseTable.lock(transaction);
    StoredRelease row =
        ReleaseTable.find(transaction, version)
            .orElseThrow(() -> new NotFoundException("There is no release of this version."));
    if (row.retired()) {
      throw new NotAllowedException("release-retired", "The release is retired already.");
    }
    Optional<String> needed = use.of(transaction, version);
    if (needed.isPresent()) {
      throw new NotAllowedException(
          "release-in-use", "The release cannot be retired: " + needed.get() + ".");
    }
    Optional<ReleaseManifest> manifest = believed(row);
    ReleaseTable.retire(transaction, version, actor.name(), now(), why);
    audit.record(
        transaction,
        actor,
        AuditAction.RELEASE_RETIRED,
        object(version),
        manifest.isPresent()
            ? Map.of("hash", row.hash())
            : Map.of("hash", row.hash(), "damaged", "yes"),
        why);
    return manifest.map(signed -> Release.of(signed, true));
  }

  private Optional<ReleaseManifest> believed(StoredRelease row) {
    try {
      return Optional.of(verifier.manifest(row));
    } catch (ReleaseRefusedException e) {
      return Optional.empty();
    }
  }
}
