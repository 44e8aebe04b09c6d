package io.osteon.cdshooks.trust.token;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.util.BigIntegers;

/**
 * ES384 (RFC 7518 section 3.4: ECDSA with P-384 and SHA-384). The arithmetic of the Java platform
 * for this curve is general, and verifying with it takes longer than judging a case; Bouncy Castle
 * has one made for the curve, and clients' keys are the same for long, so that tables of them pay.
 */
final class EllipticSignature {
  /** Its name in the header of a token. */
  static final String ALGORITHM = "ES384";

  /** Bytes of each of the two numbers of a signature. */
  private static final int NUMBER = 48;

  private static final X9ECParameters CURVE = CustomNamedCurves.getByName("secp384r1");
  private static final ECDomainParameters DOMAIN = new ECDomainParameters(CURVE);
  private static final KnownPoint BASE = new KnownPoint(DOMAIN.getG());

  /** Tables of clients' keys, about 60 KB each. */
  private static final Map<java.security.spec.ECPoint, KnownPoint> KEYS = new ConcurrentHashMap<>();

  private static final int MOST_KEYS = 256;

  private EllipticSignature() {}

  /**
   * Whether a key made the signature of a token.
   *
   * @param compact three parts, the last one in canonical base64url
   * @return false also for a key of another kind or curve, or a signature of another length
   */
  static boolean holds(String compact, PublicKey key) {
    if (!(key instanceof ECPublicKey point) || !isOfCurve(point.getParams())) {
      return false;
    }
    int end = compact.lastIndexOf('.');
    byte[] signature = Base64.getUrlDecoder().decode(compact.substring(end + 1));
    if (signature.length != 2 * NUMBER) {
      return false;
    }
    try {
      return isMadeBy(
          known(point.getW()),
          new BigInteger(1, digest(compact.substring(0, end))),
          new BigInteger(1, Arrays.copyOf(signature, NUMBER)),
          new BigInteger(1, Arrays.copyOfRange(signature, NUMBER, 2 * NUMBER)));
    } catch (IllegalArgumentException e) {
      return false; // a point that is not on the curve
    }
  }

  /** The verification of FIPS 186-5, section 6.4.2; the digest is as long as the order. */
  private static boolean isMadeBy(KnownPoint key, BigInteger digest, BigInteger r, BigInteger s) {
    BigInteger order = DOMAIN.getN();
    if (r.signum() <= 0 || r.compareTo(order) >= 0 || s.signum() <= 0 || s.compareTo(order) >= 0) {
      return false;
    }
    BigInteger inverse = BigIntegers.modOddInverseVar(order, s);
    BigInteger ofBase = digest.multiply(inverse).mod(order);
    BigInteger ofKey = r.multiply(inverse).mod(order);
    ECPoint sum = KnownPoint.sum(BASE, ofBase, key, ofKey);
    return !sum.isInfinity()
        && sum.normalize().getAffineXCoord().toBigInteger().mod(order).equals(r);
  }

  /**
   * The key's point with its table.
   *
   * @throws IllegalArgumentException if it is not on the curve
   */
  private static KnownPoint known(java.security.spec.ECPoint key) {
    KnownPoint known = KEYS.get(key);
    if (known == null) {
      ECPoint point = CURVE.getCurve().createPoint(key.getAffineX(), key.getAffineY());
      known = new KnownPoint(new ECPublicKeyParameters(point, DOMAIN).getQ());
      if (KEYS.size() >= MOST_KEYS) {
        KEYS.clear(); // those of clients that are gone, or have new ones
      }
      KEYS.put(key, known);
    }
    return known;
  }

  private static boolean isOfCurve(ECParameterSpec parameters) {
    return parameters != null
        && parameters.getOrder().equals(DOMAIN.getN())
        && parameters.getCurve().getA().equals(CURVE.getCurve().getA().toBigInteger())
        && parameters.getCurve().getB().equals(CURVE.getCurve().getB().toBigInteger());
  }

  private static byte[] digest(String signed) {
    try {
      return MessageDigest.getInstance("SHA-384")
          .digest(signed.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-384", e);
    }
  }
}
