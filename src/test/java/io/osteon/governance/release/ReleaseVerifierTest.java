package io.osteon.governance.release;

import static io.osteon.governance.release.ReleaseFixture.MANAGER;
import static io.osteon.governance.release.ReleaseFixture.bytes;
import static io.osteon.governance.release.ReleaseFixture.files;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.osteon.governance.release.ReleaseRefusedException.Part;
import io.osteon.governance.signature.SigningKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is changed of a release in the database or an archive is found, and said which. */
class ReleaseVerifierTest {
  private final ReleaseFixture site = new ReleaseFixture();

  @BeforeEach
  void releases() {
    site.first();
    site.create("1.1.0", files("logic/safety.drl", "package osteon; // mended\n"));
    assertThat(site.open("1.1.0").files().hash()).isEqualTo(site.open("1.1.0").release().hash());
  }

  private void assertRefused(Part part, String why) {
    assertThatThrownBy(() -> site.open("1.1.0"))
        .isInstanceOfSatisfying(
            ReleaseRefusedException.class, e -> assertThat(e.part()).isEqualTo(part))
        .hasMessageContaining(why);
    assertThat(site.open("1.0.0").release().version()).isEqualTo("1.0.0");
  }

  private void content(Consumer<SortedMap<String, byte[]>> change) {
    VerifiedRelease release = site.open("1.1.0");
    SortedMap<String, byte[]> content = new TreeMap<>(release.archive().files());
    change.accept(content);
    site.tamper(
        "update rule_base_archive set content = ? where hash = ?",
        RuleBaseZip.write(content),
        release.files().hash());
  }

  /** Catches: a file that can be changed by one byte. */
  @Test
  void aChangedFileIsNamed() {
    content(files -> files.put("logic/safety.drl", bytes("package osteon; // mendeD\n")));

    assertRefused(Part.FILE, "logic/safety.drl has been changed");
  }

  /** Catches: files that can be taken away or put in. */
  @Test
  void aMissingFileIsNamed() {
    content(files -> files.remove("advice/safety.yaml"));

    assertRefused(Part.FILE, "advice/safety.yaml is missing");
  }

  /** Catches: rules that are slipped in beside those that were signed. */
  @Test
  void anAdditionalFileIsFound() {
    content(files -> files.put("logic/backdoor.drl", bytes("package osteon;\n")));

    assertRefused(Part.FILE, "not in its manifest");
  }

  /** Catches: files beside the rule base that nobody hashes. */
  @Test
  void aFileThatNoRuleBaseHasIsFound() {
    content(files -> files.put("README.md", bytes("read me")));

    assertRefused(Part.FILE, "no rule base has");
  }

  /** Catches: an archive that is damaged at any one byte and yet gives other files. */
  @Test
  void eachByteOfTheStoredFilesCounts() {
    VerifiedRelease release = site.open("1.1.0");
    byte[] whole = RuleBaseZip.write(release.archive().files());
    for (int i = 0; i < whole.length; i++) {
      byte[] changed = whole.clone();
      changed[i] ^= 0x20;
      ReleaseArchive archive;
      try {
        archive =
            new ReleaseArchive(
                RuleBaseZip.read(changed),
                release.archive().manifest(),
                release.archive().signatures());
        VerifiedRelease again = site.verifier.open(archive.bytes());
        assertThat(again.files().hash()).as("byte %d", i).isEqualTo(release.files().hash());
      } catch (ReleaseRefusedException e) {
        assertThat(e.part()).isIn(Part.ARCHIVE, Part.FILE);
      }
    }
  }

  /** Catches: a manifest of which a byte can be changed. */
  @Test
  void eachByteOfTheManifestCounts() {
    VerifiedRelease release = site.open("1.1.0");
    byte[] manifest = release.archive().manifest();
    for (int i = 0; i < manifest.length; i++) {
      byte[] changed = manifest.clone();
      changed[i] ^= 1;
      ReleaseArchive archive =
          new ReleaseArchive(release.archive().files(), changed, release.archive().signatures());
      byte[] bytes = archive.bytes();
      assertThatThrownBy(() -> site.verifier.open(bytes))
          .as("byte %d", i)
          .isInstanceOfSatisfying(
              ReleaseRefusedException.class,
              e -> assertThat(e.part()).isIn(Part.MANIFEST, Part.SIGNATURE));
    }
  }

  /** Catches: a changed manifest in the database, such as another name of an approver. */
  @Test
  void aChangedManifestIsFound() {
    String manifest =
        new String(site.open("1.1.0").archive().manifest(), StandardCharsets.UTF_8)
            .replace("zhao.min", "zhao.mio");
    site.tamper("update release set manifest = ? where version = '1.1.0'", bytes(manifest));

    assertRefused(Part.SIGNATURE, "does not fit its manifest");
    assertThat(site.jdbi.withHandle(site.catalogue::list).refused())
        .singleElement()
        .extracting(ReleaseCatalogue.Refused::version)
        .isEqualTo("1.1.0");
  }

  /** Catches: a manifest that says the same in other bytes. */
  @Test
  void aManifestHasOneForm() {
    String manifest = new String(site.open("1.1.0").archive().manifest(), StandardCharsets.UTF_8);
    site.tamper(
        "update release set manifest = ? where version = '1.1.0'",
        bytes(manifest.replace("{\"format\"", "{ \"format\"")));

    assertRefused(Part.MANIFEST, "not written in the form");
  }

  /** Catches: a good release that takes the place of another one, as in a silent rollback. */
  @Test
  void aManifestOfAnotherReleaseIsFound() {
    site.tamper("delete from release_signature where version = '1.1.0'");
    site.tamper(
        """
        update release set manifest = (select manifest from release where version = '1.0.0')
        where version = '1.1.0'
        """);
    site.tamper(
        """
        insert into release_signature (version, key, signature)
        select '1.1.0', key, signature from release_signature where version = '1.0.0'
        """);

    assertRefused(Part.MANIFEST, "that of release 1.0.0");
  }

  /** Catches: a signature of which a byte can be changed, or whose key is not looked at. */
  @Test
  void aChangedSignatureIsFound() {
    VerifiedRelease release = site.open("1.1.0");
    byte[] signature = release.archive().signatures().get(0).signature();
    for (int i = 0; i < signature.length; i++) {
      byte[] changed = signature.clone();
      changed[i] ^= 1;
      ReleaseArchive archive =
          new ReleaseArchive(
              release.archive().files(),
              release.archive().manifest(),
              List.of(new ReleaseSignature(site.key.id(), changed)));
      byte[] bytes = archive.bytes();
      assertThatThrownBy(() -> site.verifier.open(bytes))
          .isInstanceOfSatisfying(
              ReleaseRefusedException.class, e -> assertThat(e.part()).isEqualTo(Part.SIGNATURE));
    }
    site.tamper("update release_signature set signature = ? where version = '1.1.0'", new byte[3]);
    assertRefused(Part.SIGNATURE, "does not fit");
    site.tamper("update release_signature set key = 'ffff' where version = '1.1.0'");
    assertRefused(Part.SIGNATURE, "no trusted key (ffff)");
    site.tamper("delete from release_signature where version = '1.1.0'");
    assertRefused(Part.SIGNATURE, "no trusted key (none)");
  }

  /** Catches: a release that somebody else signed anew after changing it. */
  @Test
  void anotherKeyIsNotBelieved() {
    SigningKey intruder = SigningKey.generate();
    byte[] manifest = site.open("1.1.0").archive().manifest();
    site.tamper(
        "update release_signature set key = ?, signature = ? where version = '1.1.0'",
        intruder.id(),
        intruder.sign(manifest));

    assertRefused(Part.SIGNATURE, "no trusted key");
  }

  /** Catches: files that were deleted from the database. */
  @Test
  void missingFilesAreFound() {
    site.tamper(
        "delete from rule_base_archive where hash = (select hash from release where version = '1.1.0')");

    assertRefused(Part.FILE, "its files are missing");
  }

  /** Catches: an archive on the disk that is believed less or more than the database. */
  @Test
  void anArchiveIsVerifiedLikeTheDatabase() {
    byte[] archive = site.releases.export(MANAGER, "1.1.0");

    assertThat(site.verifier.open(archive).files().hash())
        .isEqualTo(site.open("1.1.0").files().hash());
    assertThatThrownBy(() -> new ReleaseFixture().verifier.open(archive))
        .isInstanceOf(ReleaseRefusedException.class);
  }
}
