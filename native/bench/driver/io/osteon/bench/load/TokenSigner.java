package io.osteon.bench.load;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * Signs the JWT of a CDS Hooks client (RFC 7519) with ES384: a fresh one for every call. The public
 * key goes into a JWKS file (RFC 7517) that the service is told of.
 */
public final class TokenSigner {
  private static final Duration LIFETIME = Duration.ofMinutes(5);
  private static final int COORDINATE_BYTES = 48;
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final String issuer;
  private final String keyId;
  private final Signature signature;

  private TokenSigner(String issuer, String keyId, PrivateKey key) throws GeneralSecurityException {
    this.issuer = issuer;
    this.keyId = keyId;
    this.signature = Signature.getInstance("SHA384withECDSAinP1363Format");
    signature.initSign(key);
  }

  /**
   * A signer whose key is kept in a folder, so that a service that was told of it once knows it in
   * the next run: {@code client-key.der} (PKCS #8) and {@code client-jwks.json}.
   *
   * @param issuer the client's name, as in the service's configuration
   */
  public static TokenSigner of(String issuer, Path folder)
      throws IOException, GeneralSecurityException {
    Path keyFile = folder.resolve("client-key.der");
    Path jwks = jwks(folder);
    if (!Files.exists(keyFile) || !Files.exists(jwks)) {
      create(keyFile, jwks);
    }
    PrivateKey key =
        KeyFactory.getInstance("EC")
            .generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(keyFile)));
    String keyId = Files.readString(jwks).replaceFirst("(?s).*\"kid\":\"([^\"]+)\".*", "$1");
    return new TokenSigner(issuer, keyId, key);
  }

  /** The file with the public key, for the service's configuration. */
  public static Path jwks(Path folder) {
    return folder.resolve("client-jwks.json");
  }

  private static void create(Path keyFile, Path jwks)
      throws IOException, GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp384r1"));
    KeyPair pair = generator.generateKeyPair();
    Files.deleteIfExists(keyFile);
    Files.createFile(
        keyFile,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(keyFile, pair.getPrivate().getEncoded());
    ECPublicKey key = (ECPublicKey) pair.getPublic();
    Files.writeString(
        jwks,
        """
        {"keys":[{"kty":"EC","crv":"P-384","use":"sig","alg":"ES384","kid":"%s","x":"%s","y":"%s"}]}
        """
            .formatted(
                UUID.randomUUID(),
                coordinate(key.getW().getAffineX()),
                coordinate(key.getW().getAffineY())));
  }

  /** A coordinate of P-384 as RFC 7518 wants it: always 48 bytes, leading zeros included. */
  private static String coordinate(BigInteger value) {
    byte[] bytes = value.toByteArray(); // may have a sign byte, may lack leading zeros
    byte[] fixed = new byte[COORDINATE_BYTES];
    int length = Math.min(bytes.length, COORDINATE_BYTES);
    System.arraycopy(bytes, bytes.length - length, fixed, COORDINATE_BYTES - length, length);
    return BASE64.encodeToString(fixed);
  }

  /** A token for calls of exactly that address; valid for five minutes, and once. */
  public synchronized String token(String audience) {
    long now = Instant.now().getEpochSecond();
    String header = "{\"alg\":\"ES384\",\"kid\":\"%s\",\"typ\":\"JWT\"}".formatted(keyId);
    String claims =
        "{\"iss\":\"%s\",\"aud\":\"%s\",\"iat\":%d,\"exp\":%d,\"jti\":\"%s\"}"
            .formatted(issuer, audience, now, now + LIFETIME.toSeconds(), UUID.randomUUID());
    String signed =
        String.join(
            ".",
            List.of(header, claims).stream()
                .map(part -> BASE64.encodeToString(part.getBytes(StandardCharsets.UTF_8)))
                .toList());
    try {
      signature.update(signed.getBytes(StandardCharsets.US_ASCII));
      return signed + "." + BASE64.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a token cannot be signed", e);
    }
  }
}
