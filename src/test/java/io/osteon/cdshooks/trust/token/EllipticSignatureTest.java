package io.osteon.cdshooks.trust.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECPoint;
import org.junit.jupiter.api.Test;

/** The signature of a token against that of the Java platform, which made it. */
class EllipticSignatureTest {
  private static final KeyPair KEY = key("secp384r1");
  private static final BigInteger ORDER =
      ((java.security.interfaces.ECPublicKey) KEY.getPublic()).getParams().getOrder();

  private static KeyPair key(String curve) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec(curve));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] sign(String text, KeyPair key) throws GeneralSecurityException {
    Signature signature = Signature.getInstance("SHA384withECDSAinP1363Format");
    signature.initSign(key.getPrivate());
    signature.update(text.getBytes(StandardCharsets.US_ASCII));
    return signature.sign();
  }

  private static String token(String text, byte[] signature) {
    return text + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
  }

  /** Catches: a digest over other bytes, numbers read with a sign. */
  @Property(tries = 100)
  void whatThePlatformSignedHolds(@ForAll @Size(max = 200) byte[] body)
      throws GeneralSecurityException {
    String text = "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(body);
    assertThat(EllipticSignature.holds(token(text, sign(text, KEY)), KEY.getPublic())).isTrue();
    assertThat(EllipticSignature.holds(token(text + "A", sign(text, KEY)), KEY.getPublic()))
        .isFalse();
  }

  /** Catches: a changed signature that passes, or an exception instead of a refusal. */
  @Property(tries = 200)
  void aChangedSignatureDoesNotHold(
      @ForAll @IntRange(max = 95) int at, @ForAll @IntRange(min = 1, max = 255) int change)
      throws GeneralSecurityException {
    byte[] signature = sign("e30.e30", KEY);
    signature[at] ^= (byte) change;
    assertThat(EllipticSignature.holds(token("e30.e30", signature), KEY.getPublic())).isFalse();
  }

  /** Catches: numbers outside of 1 to n - 1, which would let anything pass (CVE-2022-21449). */
  @Test
  void numbersOutOfRangeDoNotHold() {
    byte[] order = Arrays.copyOfRange(ORDER.toByteArray(), 1, 49);
    for (byte[] r : new byte[][] {new byte[48], order}) {
      for (byte[] s : new byte[][] {new byte[48], order}) {
        byte[] signature = Arrays.copyOf(r, 96);
        System.arraycopy(s, 0, signature, 48, 48);
        assertThat(EllipticSignature.holds(token("e30.e30", signature), KEY.getPublic())).isFalse();
      }
    }
  }

  /** Catches: signatures of another length, and keys of another curve or kind. */
  @Test
  void otherLengthsAndKeysDoNotHold() throws GeneralSecurityException {
    byte[] signature = sign("e30.e30", KEY);
    for (int length : new int[] {0, 1, 64, 95, 97, 132}) {
      assertThat(
              EllipticSignature.holds(
                  token("e30.e30", Arrays.copyOf(signature, length)), KEY.getPublic()))
          .isFalse();
    }
    KeyPair other = key("secp256r1");
    assertThat(EllipticSignature.holds(token("e30.e30", sign("e30.e30", other)), other.getPublic()))
        .isFalse();
    KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
    assertThat(
            EllipticSignature.holds(token("e30.e30", signature), rsa.generateKeyPair().getPublic()))
        .isFalse();
    assertThat(EllipticSignature.holds(token("e30.e30", signature), key("secp384r1").getPublic()))
        .isFalse();
  }

  /**
   * Catches: a table with a wrong entry, which few signatures would meet; sums that meet infinity.
   */
  @Property(tries = 100)
  void sumsAreThoseOfTheLibrary(@ForAll @Size(48) byte[] one, @ForAll @Size(48) byte[] other) {
    var curve = CustomNamedCurves.getByName("secp384r1");
    ECPoint point = curve.getG().multiply(BigInteger.valueOf(7)).normalize();
    KnownPoint base = new KnownPoint(curve.getG());
    KnownPoint key = new KnownPoint(point);
    BigInteger a = new BigInteger(1, one);
    BigInteger b = new BigInteger(1, other);
    assertThat(KnownPoint.sum(base, a, key, b))
        .isEqualTo(curve.getG().multiply(a).add(point.multiply(b)));
    assertThat(KnownPoint.sum(base, BigInteger.ZERO, key, b)).isEqualTo(point.multiply(b));
    assertThat(KnownPoint.sum(base, BigInteger.valueOf(7), key, ORDER.subtract(BigInteger.ONE)))
        .matches(ECPoint::isInfinity);
  }
}
