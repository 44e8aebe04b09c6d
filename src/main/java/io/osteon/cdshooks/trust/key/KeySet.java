package io.osteon.cdshooks.trust.key;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.Use;
import org.jose4j.lang.JoseException;

/**
 * The public keys of one JWK Set (RFC 7517) that can verify signatures, parsed once. Symmetric
 * keys, keys for encryption, keys without an id and RSA keys under 2048 bits are left out.
 */
public final class KeySet {
  private static final int MAX_KEYS = 100;
  private static final int MIN_RSA_BITS = 2048;

  private final Map<String, List<PublicJsonWebKey>> byId;

  private KeySet(Map<String, List<PublicJsonWebKey>> byId) {
    this.byId = byId;
  }

  /**
   * Reads a JWK Set.
   *
   * @param json the set, UTF-8
   * @throws KeySetException if it is none, holds no usable key, or holds a private one
   */
  public static KeySet read(byte[] json) throws KeySetException {
    List<JsonWebKey> keys = parse(json);
    if (keys.size() > MAX_KEYS) {
      throw new KeySetException("are more than " + MAX_KEYS);
    }
    Map<String, List<PublicJsonWebKey>> byId = new HashMap<>();
    for (JsonWebKey key : keys) {
      if (key instanceof PublicJsonWebKey publicKey) {
        if (publicKey.getPrivateKey() != null) {
          throw new KeySetException("include a private key, which nobody but its owner may hold");
        }
        if (usable(publicKey)) {
          byId.computeIfAbsent(publicKey.getKeyId(), id -> new ArrayList<>()).add(publicKey);
        }
      }
    }
    if (byId.isEmpty()) {
      throw new KeySetException("include none with an id that can verify signatures");
    }
    return new KeySet(byId);
  }

  private static List<JsonWebKey> parse(byte[] json) throws KeySetException {
    try {
      return new JsonWebKeySet(new String(json, StandardCharsets.UTF_8)).getJsonWebKeys();
    } catch (JoseException | RuntimeException e) {
      // Whatever the parser stumbles over, the set is none; its content is not repeated.
      throw new KeySetException("are no JWK Set");
    }
  }

  private static boolean usable(PublicJsonWebKey key) {
    return key.getKeyId() != null
        && (key.getUse() == null || key.getUse().equals(Use.SIGNATURE))
        && (key.getKeyOps() == null || key.getKeyOps().contains("verify"))
        && (!(key.getPublicKey() instanceof RSAPublicKey rsa)
            || rsa.getModulus().bitLength() >= MIN_RSA_BITS);
  }

  /** Whether there is a key of that id, for whatever algorithm. */
  public boolean has(String id) {
    return byId.containsKey(id);
  }

  /**
   * The keys of an id that fit an algorithm: one in a set as it should be.
   *
   * @param id the {@code kid}
   * @param algorithm its name in RFC 7518, for example {@code ES384}
   */
  public List<PublicKey> find(String id, String algorithm) {
    return byId.getOrDefault(id, List.of()).stream()
        .filter(key -> key.getAlgorithm() == null || key.getAlgorithm().equals(algorithm))
        .filter(key -> fits(key, algorithm))
        .map(PublicJsonWebKey::getPublicKey)
        .toList();
  }

  private static boolean fits(PublicJsonWebKey key, String algorithm) {
    return switch (algorithm) {
      case "ES256" -> onCurve(key, "P-256");
      case "ES384" -> onCurve(key, "P-384");
      case "ES512" -> onCurve(key, "P-521");
      case "RS256", "RS384", "RS512", "PS256", "PS384", "PS512" -> key instanceof RsaJsonWebKey;
      default -> false;
    };
  }

  private static boolean onCurve(PublicJsonWebKey key, String curve) {
    return key instanceof EllipticCurveJsonWebKey elliptic && curve.equals(elliptic.getCurveName());
  }
}
