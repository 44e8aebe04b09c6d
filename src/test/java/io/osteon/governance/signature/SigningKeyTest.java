package io.osteon.governance.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys in files. */
class SigningKeyTest {
  private static final byte[] MESSAGE = "osteon".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;

  /** Catches: a key that is another one after a restart, or that others may read. */
  @Test
  void aKeyIsMadeOnceAndForItsOwnerOnly() throws Exception {
    Path file = folder.resolve("data/signing-key.pem");

    SigningKey made = SigningKey.readOrCreate(file);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(SigningKey.readOrCreate(file).id()).isEqualTo(made.id());
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  /** Catches: two processes that start at once and sign with two keys. */
  @Test
  void processesThatStartAtOnceHaveOneKey() {
    Path file = folder.resolve("signing-key.pem");
    List<CompletableFuture<String>> starts =
        Stream.generate(
                () -> CompletableFuture.supplyAsync(() -> SigningKey.readOrCreate(file).id()))
            .limit(8)
            .toList();

    Set<String> ids = starts.stream().map(CompletableFuture::join).collect(Collectors.toSet());
    assertThat(ids).hasSize(1);
  }

  /** Catches: signatures that nobody else can verify (test vector 2 of RFC 8032, section 7.1). */
  @Test
  void aKnownKeyGivesTheKnownSignature() throws Exception {
    Path file = folder.resolve("known.pem");
    Files.writeString(
        file,
        """
        -----BEGIN PRIVATE KEY-----
        MC4CAQAwBQYDK2VwBCIEIEzNCJso/5banbbDRuwRTg9bijGfNaumJNqM9u1PuKb7
        -----END PRIVATE KEY-----
        """);

    byte[] signature = SigningKey.read(file).sign(new byte[] {0x72});

    assertThat(HexFormat.of().formatHex(signature))
        .isEqualTo(
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
    assertThat(SigningKey.read(file).verificationKey().verifies(new byte[] {0x72}, signature))
        .isTrue();
  }

  /** Catches: a public file that cannot be read where it is trusted. */
  @Test
  void thePublicKeyTravelsAsAFile() throws Exception {
    SigningKey key = SigningKey.generate();
    Path file = folder.resolve("public.pem");
    Files.writeString(file, key.verificationKey().pem());

    VerificationKey read = VerificationKey.read(file);

    assertThat(read.id()).isEqualTo(key.id()).matches("[0-9a-f]{16}");
    assertThat(read.verifies(MESSAGE, key.sign(MESSAGE))).isTrue();
    assertThat(read.verifies(MESSAGE, new byte[0])).isFalse();
    assertThat(read.verifies(new byte[0], key.sign(MESSAGE))).isFalse();
  }

  /**
   * Catches: a file that is no Ed25519 key and ends in another exception, or in its content shown.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "secret",
        "-----BEGIN PRIVATE KEY-----\n!!\n-----END PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----",
        "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"
      })
  void whatIsNoKeyIsRefused(String content) throws Exception {
    Path file = folder.resolve("key.pem");
    Files.writeString(file, content);

    assertThatThrownBy(() -> SigningKey.read(file))
        .isInstanceOf(KeyFileException.class)
        .hasMessageNotContaining("secret");
    assertThatThrownBy(() -> VerificationKey.read(file)).isInstanceOf(KeyFileException.class);
    assertThatThrownBy(() -> SigningKey.read(folder.resolve("none")))
        .isInstanceOf(KeyFileException.class);
  }
}
