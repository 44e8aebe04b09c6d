package io.osteon.governance.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.osteon.governance.signature.SigningKey;
import io.osteon.governance.signature.TrustedKeys;
import io.osteon.rulebase.RuleBaseFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Archives that are damaged or made with ill will: read whole, or refused in one way. */
class RuleBaseZipPropertyTest {
  private static final SigningKey KEY = SigningKey.generate();
  private static final ReleaseVerifier VERIFIER =
      new ReleaseVerifier(new TrustedKeys(List.of(KEY.verificationKey())));
  private static final byte[] ARCHIVE = archive();

  private static byte[] archive() {
    RuleBaseFiles files = ReleaseFixture.files();
    ReleaseManifest manifest =
        new ReleaseManifest(
            "1.0.0",
            files.hash(),
            ManifestFile.of(files),
            ReleaseOrigin.SHIPPED,
            "",
            Optional.empty(),
            "notes",
            List.of(),
            "osteon",
            Instant.EPOCH,
            LocalDate.EPOCH,
            LocalDate.EPOCH);
    return new ReleaseArchive(
            VerifiedRelease.content(files),
            manifest.bytes(),
            List.of(new ReleaseSignature(KEY.id(), KEY.sign(manifest.bytes()))))
        .bytes();
  }

  private static void assertReadWholeOrRefused(byte[] bytes) {
    try {
      assertThat(VERIFIER.open(bytes).files().hash()).isEqualTo(ReleaseFixture.files().hash());
    } catch (ReleaseRefusedException e) {
      assertThat(e).hasMessageNotContaining("\n");
    }
  }

  /** Catches: damage that ends in another exception, or in other files. */
  @Property(tries = 2_000)
  void damagedArchivesAreReadWholeOrRefused(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 65_535) Integer> places,
      @ForAll byte value,
      @ForAll @IntRange(max = 3) int kind) {
    byte[] bytes = ARCHIVE.clone();
    for (int place : places) {
      bytes[place % bytes.length] =
          (byte) (kind == 0 ? value : bytes[place % bytes.length] + value);
    }
    int cut = places.get(0) % bytes.length;
    assertReadWholeOrRefused(
        switch (kind) {
          case 2 -> Arrays.copyOf(bytes, cut);
          case 3 -> Arrays.copyOfRange(ARCHIVE, cut, ARCHIVE.length);
          default -> bytes;
        });
  }

  /** Catches: bytes that are no zip at all and end in another exception. */
  @Property(tries = 500)
  void anyBytesAreRefused(@ForAll byte[] bytes) {
    assertThatThrownBy(() -> VERIFIER.open(bytes)).isInstanceOf(ReleaseRefusedException.class);
  }

  /** Catches: files that come out other than they went in. */
  @Property(tries = 200)
  void whatIsWrittenIsRead(
      @ForAll @Size(max = 5) Map<@IntRange(max = 50) Integer, byte[]> contents) {
    Map<String, byte[]> files = new TreeMap<>();
    contents.forEach((number, bytes) -> files.put("logic/file-" + number + ".drl", bytes));

    byte[] zip = RuleBaseZip.write(files);

    assertThat(RuleBaseZip.write(files)).isEqualTo(zip);
    Map<String, byte[]> read = RuleBaseZip.read(zip);
    assertThat(read.keySet()).isEqualTo(files.keySet());
    read.forEach((path, bytes) -> assertThat(bytes).isEqualTo(files.get(path)));
  }

  private interface Writing {
    void to(ZipOutputStream zip) throws IOException;
  }

  private static byte[] zip(Writing writing) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      writing.to(zip);
    }
    return bytes.toByteArray();
  }

  private static void assertRefused(byte[] zip) {
    assertThatThrownBy(() -> RuleBaseZip.read(zip)).isInstanceOf(ReleaseRefusedException.class);
  }

  /** Catches: a small archive that fills the memory. */
  @Example
  void aBombIsBounded() throws IOException {
    byte[] mebibyte = new byte[1024 * 1024];
    assertRefused(
        zip(
            zip -> {
              zip.putNextEntry(new ZipEntry("logic/large.drl"));
              for (int i = 0; i < 200; i++) {
                zip.write(mebibyte);
              }
            }));
    assertRefused(
        zip(
            zip -> {
              for (int i = 0; i < 60; i++) {
                zip.putNextEntry(new ZipEntry("logic/part-" + i + ".drl"));
                zip.write(mebibyte);
              }
            }));
  }

  /** Catches: archives of more entries than anybody looks through. */
  @Example
  void entriesAreCounted() throws IOException {
    assertRefused(
        zip(
            zip -> {
              for (int i = 0; i <= RuleBaseZip.MOST_FILES; i++) {
                zip.putNextEntry(new ZipEntry("logic/" + i + ".drl"));
              }
            }));
  }

  /** Catches: paths that lead out of a folder, or that two systems read in two ways. */
  @Example
  void pathsArePlain() throws IOException {
    for (String path :
        List.of(
            "../evil.drl",
            "logic/../../evil.drl",
            "/etc/passwd",
            "logic\\evil.drl",
            "C:/evil.drl",
            "logic//evil.drl",
            "logic/",
            "./release.yaml",
            "logic/.hidden.drl",
            "logic/evil\u0000.drl",
            "logic/evil\n.drl",
            "logic/\u202eevil.drl",
            "a/b/c/d/e.drl",
            "logic/" + "a".repeat(300) + ".drl")) {
      assertRefused(zip(zip -> zip.putNextEntry(new ZipEntry(path))));
    }
  }

  /** Catches: two entries of one name, of which one reader takes the first, another the last. */
  @Example
  void duplicatesAreRefused() throws IOException {
    byte[] zip =
        zip(
            out -> {
              out.putNextEntry(new ZipEntry("logic/one.drl"));
              out.putNextEntry(new ZipEntry("logic/two.drl"));
            });
    String twins = new String(zip, StandardCharsets.ISO_8859_1).replace("two.drl", "one.drl");
    assertRefused(twins.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Catches: a second zip behind the first, which other programs would read instead. */
  @Example
  void aSecondZipBehindTheFirstIsRefused() throws IOException {
    byte[] first = zip(out -> out.putNextEntry(new ZipEntry("logic/one.drl")));
    byte[] second =
        zip(
            out -> {
              out.putNextEntry(new ZipEntry("logic/one.drl"));
              out.putNextEntry(new ZipEntry("logic/two.drl"));
            });
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);

    assertRefused(both);
  }
}
