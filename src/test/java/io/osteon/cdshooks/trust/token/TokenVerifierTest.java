package io.osteon.cdshooks.trust.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.osteon.cdshooks.trust.CallRate;
import io.osteon.cdshooks.trust.CdsClient;
import io.osteon.cdshooks.trust.ClientTrust;
import io.osteon.cdshooks.trust.TestKeys;
import io.osteon.cdshooks.trust.TestToken;
import io.osteon.cdshooks.trust.key.KeySource;
import io.osteon.rulebase.Language;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test is a way in that must stay shut, or one that must stay open. */
class TokenVerifierTest {
  static final String ISSUER = "https://ehr.example.org";
  static final String CALLED = "https://osteon.example.org/cds-services/osteon-patient-view";
  static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final Duration SKEW = Duration.ofSeconds(60);

  static final PublicJsonWebKey KEY = TestKeys.elliptic("key-1");
  private static final PublicJsonWebKey SMALL = TestKeys.smallElliptic("small");
  private static final PublicJsonWebKey RSA = TestKeys.rsa("rsa", 2048);
  static final String VALID = token().signed(KEY);

  private final TokenVerifier verifier =
      verifier(List.of("ES384", "RS384"), UnaryOperator.identity());

  private static TestToken token() {
    return new TestToken(ISSUER, "key-1", CALLED, NOW);
  }

  static TokenVerifier verifier(List<String> algorithms, UnaryOperator<ClientTrust> change) {
    ClientTrust trust = change.apply(trust(Set.of(), Set.of(), Set.of()));
    return new TokenVerifier(
        TokenPolicy.of(algorithms, SKEW, Duration.ofHours(1)),
        issuer -> issuer.equals(ISSUER) ? Optional.of(trust) : Optional.empty());
  }

  private static ClientTrust trust(
      Set<String> keyAddresses, Set<String> audiences, Set<String> tenants) {
    String set = TestKeys.publicSet(KEY, SMALL, RSA);
    return new ClientTrust(
        new CdsClient("ehr", Language.EN, List.of(), Set.of()),
        ISSUER,
        new KeySource(
            () -> set.getBytes(StandardCharsets.UTF_8),
            new KeySource.Timing(
                Duration.ofMinutes(15), Duration.ofSeconds(30), Duration.ofHours(24)),
            Runnable::run,
            System::nanoTime,
            failure -> {}),
        keyAddresses,
        audiences,
        tenants,
        Set.of(),
        CallRate.bucket(10),
        1000);
  }

  private static CalledAddress called(String address) {
    int path = address.indexOf("/cds-services");
    return CalledAddress.of(URI.create(address.substring(0, path)), address.substring(path))
        .orElseThrow();
  }

  private VerifiedToken verify(String token) {
    return verify(verifier, token, CALLED, NOW);
  }

  static VerifiedToken verify(TokenVerifier verifier, String token, String address, Instant now) {
    return verifier.verify(token, called(address), now).toCompletableFuture().join();
  }

  private void refused(RefusalReason reason, TestToken token) {
    refused(reason, token.signed(KEY));
  }

  private void refused(RefusalReason reason, String token) {
    refused(verifier, reason, token, NOW);
  }

  private static void refused(
      TokenVerifier verifier, RefusalReason reason, String token, Instant now) {
    assertThatThrownBy(() -> verify(verifier, token, CALLED, now))
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOfSatisfying(
            TokenRefusedException.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  @Test
  void aGoodTokenProvesItsClient() {
    VerifiedToken token = verify(VALID);
    assertThat(token.client().client().id()).isEqualTo("ehr");
    assertThat(token.usableUntil()).isEqualTo(NOW.plusSeconds(300).plus(SKEW));
    assertThat(token.toString()).doesNotContain(token.tokenId());
  }

  /** As Epic sends them: RS384, a subject, and not valid before five minutes ago. */
  @Test
  void aTokenSignedWithRsaProvesItsClient() {
    String token =
        token()
            .header("alg", "RS384")
            .header("kid", "rsa")
            .claim("nbf", NOW.getEpochSecond() - 300)
            .claim("sub", "client-id")
            .claim("tenant", "any")
            .signed(RSA);
    assertThat(verify(token).client().client().id()).isEqualTo("ehr");
  }

  @Test
  void aSignatureOfAnotherKeyUnderTheSameIdIsRefused() {
    refused(RefusalReason.SIGNATURE, token().signed(TestKeys.elliptic("key-1")));
  }

  @Test
  void claimsOfAnotherTokenWithThisSignatureAreRefused() {
    String signature = VALID.substring(VALID.lastIndexOf('.') + 1);
    refused(RefusalReason.SIGNATURE, token().claim("tenant", "other").withSignature(signature));
  }

  /** A signature of zeros once passed in Java for whatever was signed (CVE-2022-21449). */
  @Test
  void aSignatureOfZerosIsRefused() {
    refused(RefusalReason.SIGNATURE, token().withSignature("A".repeat(128)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"none", "None", "NONE", "HS256", "HS384", "HS512", "RS256", "ES256", "XX"})
  void otherAlgorithmsAreRefusedBeforeAnythingElse(String algorithm) {
    refused(RefusalReason.ALGORITHM, token().header("alg", algorithm).withSignature("AAAA"));
  }

  @Test
  void noneWithoutASignatureIsRefused() {
    refused(RefusalReason.MALFORMED, token().header("alg", "none").withSignature(""));
  }

  @Test
  void aMissingAlgorithmIsRefused() {
    refused(RefusalReason.ALGORITHM, token().header("alg", null).withSignature("AAAA"));
  }

  /** The public key, which everybody knows, as the secret of an HMAC. */
  @Test
  void aPublicKeyIsNoSecret() {
    byte[] secret = RSA.getPublicKey().getEncoded();
    refused(
        RefusalReason.ALGORITHM,
        token().header("alg", "HS256").header("kid", "rsa").signed(new HmacKey(secret)));
  }

  @Test
  void aKeyOfAnotherKindThanTheAlgorithmIsNotFound() {
    TokenVerifier all =
        verifier(List.of("ES256", "ES384", "RS256", "RS384"), UnaryOperator.identity());
    refused(
        all, RefusalReason.UNKNOWN_KEY, token().header("alg", "RS384").withSignature("AAAA"), NOW);
    refused(
        all, RefusalReason.UNKNOWN_KEY, token().header("kid", "rsa").withSignature("AAAA"), NOW);
    refused(
        all, RefusalReason.UNKNOWN_KEY, token().header("kid", "small").withSignature("AAAA"), NOW);
  }

  @Test
  void anAlgorithmThatTheSiteHasAddedIsAccepted() {
    TokenVerifier more = verifier(List.of("ES256"), UnaryOperator.identity());
    String token = token().header("alg", "ES256").header("kid", "small").signed(SMALL);
    assertThat(verify(more, token, CALLED, NOW).client().client().id()).isEqualTo("ehr");
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "HS256", "HS384", "HS512", "A128KW", "es384", ""})
  void nothingSymmetricCanBeConfigured(String algorithm) {
    assertThatThrownBy(() -> TokenPolicy.of(List.of("ES384", algorithm), SKEW, Duration.ofHours(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void headersAreAskedFor() {
    refused(RefusalReason.NO_KEY_ID, token().header("kid", null));
    refused(RefusalReason.MALFORMED, token().header("kid", 7L));
    refused(RefusalReason.TYPE, token().header("typ", null));
    refused(RefusalReason.TYPE, token().header("typ", "at+jwt"));
    refused(RefusalReason.UNKNOWN_KEY, token().header("kid", "key-9"));
  }

  /** These parameters change what is signed or how it is read. */
  @Test
  void parametersThatChangeTheReadingAreRefused() {
    refused(
        RefusalReason.MALFORMED,
        token().header("crit", List.of("exp")).header("exp", 1L).withSignature("AAAA"));
    refused(RefusalReason.MALFORMED, token().header("b64", false).withSignature("AAAA"));
    refused(RefusalReason.MALFORMED, token().header("zip", "DEF").withSignature("AAAA"));
  }

  /** A key that a token brings itself proves nothing. */
  @Test
  void aKeyInTheTokenIsNotUsed() {
    PublicJsonWebKey own = TestKeys.elliptic("key-1");
    refused(
        RefusalReason.SIGNATURE,
        token()
            .header("jwk", own.toParams(org.jose4j.jwk.JsonWebKey.OutputControlLevel.PUBLIC_ONLY))
            .signed(own));
  }

  @Test
  void anIssuerOfNoClientIsRefused() {
    refused(RefusalReason.ISSUER, token().claim("iss", "https://ehr.example.org/"));
    refused(RefusalReason.ISSUER, token().claim("iss", null));
    refused(RefusalReason.MALFORMED, token().claim("iss", List.of(ISSUER)));
  }

  @Test
  void anAddressOfKeysMustBeListed() {
    String listed = "https://ehr.example.org/jwks.json";
    TokenVerifier strict =
        verifier(List.of("ES384"), client -> trust(Set.of(listed), Set.of(), Set.of()));
    assertThat(verify(strict, token().header("jku", listed).signed(KEY), CALLED, NOW)).isNotNull();
    assertThat(verify(strict, VALID, CALLED, NOW)).isNotNull();
    for (String other : List.of("https://evil.example.org/jwks.json", listed + "?x=1", "https:")) {
      refused(strict, RefusalReason.KEY_ADDRESS, token().header("jku", other).signed(KEY), NOW);
    }
  }

  /** Where keys were agreed upon without an address, one that the token names says nothing. */
  @Test
  void anAddressOfKeysIsNotLookedAtWhereNoneIsAgreedUpon() {
    String token = token().header("jku", "https://sandbox.example.org/jwks.json").signed(KEY);
    assertThat(verify(token)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://osteon.example.org/cds-services",
        "https://osteon.example.org/cds-services/osteon-patient-view/feedback",
        "http://osteon.example.org/cds-services/osteon-patient-view",
        "https://osteon.example.org:8443/cds-services/osteon-patient-view",
        "https://other.example.org/cds-services/osteon-patient-view",
        "https://osteon.example.org.evil.example/cds-services/osteon-patient-view",
        "https://osteon.example.org@evil.example/cds-services/osteon-patient-view",
        "https://osteon.example.org/cds-services/osteon-patient-view?x=1",
        "https://osteon.example.org/CDS-services/osteon-patient-view",
        "/cds-services/osteon-patient-view",
        "osteon",
        ""
      })
  void aTokenForAnotherAddressIsRefused(String audience) {
    refused(RefusalReason.AUDIENCE, token().claim("aud", audience));
    refused(RefusalReason.AUDIENCE, token().claim("aud", List.of(audience, audience)));
  }

  @Test
  void audiencesOfOtherKindsAreRefused() {
    refused(RefusalReason.AUDIENCE, token().claim("aud", List.of()));
    refused(RefusalReason.MALFORMED, token().claim("aud", 7L));
    assertThatThrownBy(() -> verify(token().claim("aud", null).signed(KEY)))
        .isInstanceOf(CompletionException.class);
    assertThatThrownBy(() -> verify(token().claim("aud", List.of(7L)).signed(KEY)))
        .isInstanceOf(CompletionException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://osteon.example.org/cds-services/osteon-patient-view/",
        "https://osteon.example.org:443/cds-services/osteon-patient-view",
        "HTTPS://Osteon.Example.ORG/cds-services/osteon-patient-view"
      })
  void spellingsOfTheSameAddressAreTheSame(String audience) {
    assertThat(verify(token().claim("aud", audience).signed(KEY))).isNotNull();
    assertThat(verify(verifier, token().signed(KEY), audience, NOW)).isNotNull();
  }

  @Test
  void oneOfSeveralAudiencesIsEnough() {
    String token = token().claim("aud", List.of("https://else.example.org", CALLED)).signed(KEY);
    assertThat(verify(token)).isNotNull();
  }

  @Test
  void aClientMayHaveAnAudienceOfItsOwn() {
    TokenVerifier own =
        verifier(List.of("ES384"), client -> trust(Set.of(), Set.of("osteon"), Set.of()));
    assertThat(verify(own, token().claim("aud", "osteon").signed(KEY), CALLED, NOW)).isNotNull();
    refused(own, RefusalReason.AUDIENCE, token().claim("aud", "osteon2").signed(KEY), NOW);
  }

  @Test
  void clocksMayDifferByASkewAndNoMore() {
    Instant expiry = NOW.plusSeconds(300);
    assertThat(verify(verifier, VALID, CALLED, expiry.plus(SKEW).minusMillis(1))).isNotNull();
    refused(verifier, RefusalReason.EXPIRED, VALID, expiry.plus(SKEW));
    assertThat(verify(verifier, VALID, CALLED, NOW.minus(SKEW))).isNotNull();
    refused(verifier, RefusalReason.NOT_YET_VALID, VALID, NOW.minus(SKEW).minusMillis(1));
  }

  @Test
  void aTokenIsNotUsedBeforeItsTime() {
    long soon = NOW.plus(SKEW).getEpochSecond();
    assertThat(verify(token().claim("nbf", soon).signed(KEY))).isNotNull();
    refused(RefusalReason.NOT_YET_VALID, token().claim("nbf", soon + 1));
  }

  @Test
  void aTokenDoesNotLiveLong() {
    long start = NOW.getEpochSecond();
    assertThat(verify(token().claim("exp", start + 3600).signed(KEY))).isNotNull();
    refused(RefusalReason.LIFETIME, token().claim("exp", start + 3601));
    refused(RefusalReason.LIFETIME, token().claim("exp", start).claim("iat", start));
    refused(RefusalReason.LIFETIME, token().claim("iat", start - 3600));
  }

  @Test
  void timesThatAreNoneAreRefused() {
    for (String name : List.of("exp", "iat")) {
      refused(RefusalReason.MALFORMED, token().claim(name, null));
      refused(RefusalReason.MALFORMED, token().claim(name, "1763899200"));
      refused(RefusalReason.MALFORMED, token().claim(name, -1L));
      refused(RefusalReason.MALFORMED, token().claim(name, Long.MAX_VALUE));
      refused(RefusalReason.MALFORMED, token().claim(name, 1e300));
      refused(RefusalReason.MALFORMED, token().claim(name, true));
    }
    refused(RefusalReason.MALFORMED, token().claim("nbf", "soon"));
  }

  @Test
  void aTokenHasAnId() {
    refused(RefusalReason.NO_TOKEN_ID, token().claim("jti", null));
    refused(RefusalReason.NO_TOKEN_ID, token().claim("jti", " "));
    refused(RefusalReason.NO_TOKEN_ID, token().claim("jti", "x".repeat(1025)));
    refused(RefusalReason.MALFORMED, token().claim("jti", 5L));
  }

  @Test
  void aTenantMustBeTheClients() {
    TokenVerifier tenants =
        verifier(List.of("ES384"), client -> trust(Set.of(), Set.of(), Set.of("ward")));
    assertThat(verify(tenants, token().claim("tenant", "ward").signed(KEY), CALLED, NOW))
        .isNotNull();
    refused(tenants, RefusalReason.TENANT, token().claim("tenant", "else").signed(KEY), NOW);
    refused(tenants, RefusalReason.TENANT, VALID, NOW);
    refused(RefusalReason.MALFORMED, token().claim("tenant", Map.of("a", "b")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "...",
        "a.b.c",
        "e30.e30.e30",
        "bnVsbA.e30.AAAA",
        "W10.W10.AAAA",
        "eyJhbGciOiJFUzM4NCIsImFsZyI6IkVTMzg0In0.e30.AAAA",
        "\u0000.\u0000.\u0000",
        "💥.💥.💥"
      })
  void garbageIsRefused(String garbage) {
    assertThatThrownBy(() -> verify(garbage))
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(TokenRefusedException.class);
  }

  @Test
  void deepNestingIsRefusedWithoutAFault() {
    String deep = "{\"a\":".repeat(3000) + "1" + "}".repeat(3000);
    assertThatThrownBy(() -> verify(token().claim("deep", "x").withSignature("AAAA") + deep))
        .hasCauseInstanceOf(TokenRefusedException.class);
    String part =
        java.util.Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(deep.getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> verify(part + "." + part + ".AAAA"))
        .hasCauseInstanceOf(TokenRefusedException.class);
  }

  /** A refused token's exception ends in a log sooner or later: nothing of the token is in it. */
  @Test
  void aRefusalRepeatsNothingOfTheToken() {
    assertThatThrownBy(() -> verify(token().claim("exp", "secret-claim").signed(KEY)))
        .cause()
        .hasMessage("malformed")
        .hasNoCause();
  }
}
