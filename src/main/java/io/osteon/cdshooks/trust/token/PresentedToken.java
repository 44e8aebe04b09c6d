package io.osteon.cdshooks.trust.token;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.JoseException;

/**
 * A token as it was presented: a signed JWT in compact form, read strictly. Nothing in it is to be
 * believed before {@link #signedBy} has said so.
 */
final class PresentedToken {
  /** Header parameters that would change what is signed or how it is read; nobody needs them. */
  private static final Set<String> REFUSED_HEADERS = Set.of("crit", "b64", "zip", "enc");

  private final String compact;
  private final Map<String, Object> header;
  private final JwtClaims claims;

  private PresentedToken(String compact, Map<String, Object> header, JwtClaims claims) {
    this.compact = compact;
    this.header = header;
    this.claims = claims;
  }

  /**
   * Reads a token.
   *
   * @throws TokenRefusedException if it is not three parts in canonical base64url, the first two
   *     JSON objects without duplicate names
   */
  static PresentedToken parse(String compact) throws TokenRefusedException {
    String[] parts = compact.split("\\.", -1);
    if (parts.length != 3 || parts[2].isEmpty()) {
      throw malformed();
    }
    decode(parts[2]);
    try {
      Map<String, Object> header = JsonUtil.parseJson(utf8(decode(parts[0])));
      if (header.keySet().stream().anyMatch(REFUSED_HEADERS::contains)) {
        throw malformed();
      }
      return new PresentedToken(compact, header, JwtClaims.parse(utf8(decode(parts[1]))));
    } catch (JoseException | InvalidJwtException | RuntimeException e) {
      throw malformed();
    }
  }

  /**
   * The bytes of a part. Two spellings of the same bytes would let a signature be changed and still
   * hold, so that only the canonical one counts.
   */
  private static byte[] decode(String part) throws TokenRefusedException {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(part);
      if (part.equals(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes))) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      throw malformed();
    }
    throw malformed();
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static TokenRefusedException malformed() {
    return new TokenRefusedException(RefusalReason.MALFORMED);
  }

  /**
   * A parameter of the header.
   *
   * @return its text, or {@code null} if it is not there
   * @throws TokenRefusedException if it is no text, or empty
   */
  String header(String name) throws TokenRefusedException {
    Object value = header.get(name);
    if (value == null && !header.containsKey(name)) {
      return null;
    }
    if (value instanceof String text && !text.isEmpty()) {
      return text;
    }
    throw malformed();
  }

  /** Its claims. */
  JwtClaims claims() {
    return claims;
  }

  /**
   * Whether a key made the signature.
   *
   * @param algorithm the one that the header must name
   */
  boolean signedBy(PublicKey key, String algorithm) {
    if (algorithm.equals(EllipticSignature.ALGORITHM)) {
      return header.get("alg").equals(algorithm) && EllipticSignature.holds(compact, key);
    }
    JsonWebSignature signature = new JsonWebSignature();
    signature.setAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, algorithm));
    try {
      signature.setCompactSerialization(compact);
      signature.setKey(key);
      return signature.verifySignature();
    } catch (JoseException | RuntimeException e) {
      // A signature of the wrong length, a key of the wrong kind: not signed by that key.
      return false;
    }
  }
}
