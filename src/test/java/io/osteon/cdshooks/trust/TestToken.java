package io.osteon.cdshooks.trust;

import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** A token as a client makes it, right in everything; a test spoils what it wants to. */
public final class TestToken {
  private final Map<String, Object> header = new LinkedHashMap<>();
  private final Map<String, Object> claims = new LinkedHashMap<>();

  /** A good token of an issuer for an address. */
  public TestToken(String issuer, String keyId, String audience, Instant now) {
    header.put("alg", "ES384");
    header.put("typ", "JWT");
    header.put("kid", keyId);
    claims.put("iss", issuer);
    claims.put("aud", audience);
    claims.put("exp", now.getEpochSecond() + 300);
    claims.put("iat", now.getEpochSecond());
    claims.put("jti", UUID.randomUUID().toString());
  }

  /** Sets a header parameter; {@code null} takes it away. */
  public TestToken header(String name, Object value) {
    return set(header, name, value);
  }

  /** Sets a claim; {@code null} takes it away. */
  public TestToken claim(String name, Object value) {
    return set(claims, name, value);
  }

  private TestToken set(Map<String, Object> map, String name, Object value) {
    if (value == null) {
      map.remove(name);
    } else {
      map.put(name, value);
    }
    return this;
  }

  /** Signs it with a private key. */
  public String signed(PublicJsonWebKey key) {
    return signed(key.getPrivateKey());
  }

  /** Signs it with whatever key, by the algorithm that its header names. */
  public String signed(Key key) {
    JsonWebSignature signature = new JsonWebSignature();
    signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
    header.forEach(signature.getHeaders()::setObjectHeaderValue);
    signature.setPayload(JsonUtil.toJson(claims));
    signature.setKey(key);
    signature.setDoKeyValidation(false);
    try {
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Puts a signature of one's own choice at the end. */
  public String withSignature(String signature) {
    return part(JsonUtil.toJson(header)) + "." + part(JsonUtil.toJson(claims)) + "." + signature;
  }

  private static String part(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
