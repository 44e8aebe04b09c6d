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
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;

/**
 * ES384 (RFC 7518 section 3.4: ECDSA with P-384 and SHA-384). The arithmetic of the Java platform
 * for this curve is general, and verifying with it takes longer than judging a case; Bouncy Castle
 * has one made for the curve, at about an eighth of the time.
 */
final class EllipticSignature {
  /** Its name in the header of a token. */
  static final String ALGORITHM = "ES384";

  /** Bytes of each of the two numbers of a signature. */
  private static final int NUMBER = 48;

  private static final X9ECParameters CURVE = CustomNamedCurves.getByName("secp384r1");
  private static final ECDomainParameters DOMAIN = new ECDomainParameters(CURVE);

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
      ECDSASigner verifier = new ECDSASigner();
      verifier.init(
          false,
          new ECPublicKeyParameters(
              CURVE.getCurve().createPoint(point.getW().getAffineX(), point.getW().getAffineY()),
              DOMAIN));
      return verifier.verifySignature(
          digest(compact.substring(0, end)),
          new BigInteger(1, Arrays.copyOf(signature, NUMBER)),
          new BigInteger(1, Arrays.copyOfRange(signature, NUMBER, 2 * NUMBER)));
    } catch (IllegalArgumentException e) {
      return false; // a point that is not on the curve
    }
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
