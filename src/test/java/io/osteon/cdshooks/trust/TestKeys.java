package io.osteon.cdshooks.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** Key pairs made for tests, and kept for the other class loader of a running service. */
public final class TestKeys {
  private static final Path FOLDER = Path.of("target", "trust-test-keys");

  private TestKeys() {}

  /** A new key pair on P-384. */
  public static PublicJsonWebKey elliptic(String id) {
    try {
      return named(EcJwkGenerator.generateJwk(EllipticCurves.P384), id);
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A new key pair on P-256. */
  public static PublicJsonWebKey smallElliptic(String id) {
    try {
      return named(EcJwkGenerator.generateJwk(EllipticCurves.P256), id);
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A new RSA key pair. */
  public static PublicJsonWebKey rsa(String id, int bits) {
    try {
      return named(RsaJwkGenerator.generateJwk(bits), id);
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PublicJsonWebKey named(PublicJsonWebKey key, String id) {
    key.setKeyId(id);
    return key;
  }

  /** The public halves as a JWK Set. */
  public static String publicSet(PublicJsonWebKey... keys) {
    return new JsonWebKeySet(List.of(keys)).toJson(OutputControlLevel.PUBLIC_ONLY);
  }

  /** The same key pair whenever and by whatever class loader it is asked for. */
  public static synchronized PublicJsonWebKey kept(String id) {
    try {
      Path file = FOLDER.resolve(id + ".json");
      if (!Files.exists(file)) {
        Files.createDirectories(FOLDER);
        Files.writeString(file, elliptic(id).toJson(OutputControlLevel.INCLUDE_PRIVATE));
      }
      return PublicJsonWebKey.Factory.newPublicJwk(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A file with the public half of a kept key pair. */
  public static Path keptPublicSet(String id) {
    try {
      String set = publicSet(kept(id));
      return Files.writeString(FOLDER.resolve(id + "-public.json"), set);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
