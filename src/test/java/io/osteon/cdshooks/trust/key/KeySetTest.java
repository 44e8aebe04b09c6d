package io.osteon.cdshooks.trust.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.osteon.cdshooks.trust.TestKeys;
import io.osteon.testing.SharedMaterial;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which keys of a JWK Set may verify what. */
class KeySetTest {

  private static KeySet read(String json) throws KeySetException {
    return KeySet.read(json.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"keys\":{}}",
        "{\"keys\":[]}",
        "{\"keys\":[null]}",
        "{\"keys\":[7]}",
        "{\"keys\":[{\"kty\":\"oct\",\"kid\":\"a\",\"k\":\"c2VjcmV0\"}]}",
        "{\"keys\":[{\"kty\":\"EC\",\"kid\":\"a\",\"crv\":\"P-384\",\"x\":\"AA\"}]}"
      })
  void whatHoldsNoUsableKeyIsRefused(String json) {
    assertThatThrownBy(() -> read(json)).isInstanceOf(KeySetException.class);
  }

  /** An operator who publishes a private key must learn of it. */
  @Test
  void aPrivateKeyIsRefused() {
    String key = TestKeys.elliptic("a").toJson(OutputControlLevel.INCLUDE_PRIVATE);
    assertThatThrownBy(() -> read("{\"keys\":[" + key + "]}"))
        .isInstanceOf(KeySetException.class)
        .hasMessageContaining("private");
  }

  @Test
  void keysForOtherPurposesAreLeftOut() throws KeySetException {
    PublicJsonWebKey good = TestKeys.elliptic("a");
    PublicJsonWebKey encryption = TestKeys.elliptic("a");
    encryption.setUse("enc");
    PublicJsonWebKey weak = TestKeys.rsa("weak", 1024);
    PublicJsonWebKey other = TestKeys.elliptic("other");
    other.setAlgorithm("ECDH-ES");
    KeySet keys = read(TestKeys.publicSet(encryption, good, weak, other));
    assertThat(keys.find("a", "ES384")).containsExactly(good.getPublicKey());
    assertThat(keys.find("a", "ES256")).isEmpty();
    assertThat(keys.find("a", "RS384")).isEmpty();
    assertThat(keys.has("weak")).isFalse();
    assertThat(keys.find("other", "ES384")).isEmpty();
  }

  /** The public sandbox of CDS Hooks must be able to call with the key that it publishes. */
  @Test
  void theKeyOfThePublicSandboxIsUsable() throws Exception {
    Path file =
        SharedMaterial.folder()
            .map(folder -> folder.resolve("fixtures/sandbox/jwks-public.json"))
            .orElse(null);
    assumeTrue(file != null && Files.exists(file), "the shared material is not here");
    KeySet keys = KeySet.read(Files.readAllBytes(file));
    assertThat(keys.find("44823f3d-0b01-4a6c-a80e-b9d3e8a7226f", "ES384")).hasSize(1);
  }
}
