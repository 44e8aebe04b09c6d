package io.osteon.cdshooks.trust.token;

import static io.osteon.cdshooks.trust.token.TokenVerifierTest.NOW;
import static io.osteon.cdshooks.trust.token.TokenVerifierTest.VALID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A valid token that was changed, however little, proves nothing. */
class TokenMutationPropertyTest {
  private static final TokenVerifier VERIFIER =
      TokenVerifierTest.verifier(List.of("ES384", "RS384"), UnaryOperator.identity());

  @Example
  void theTokenIsAcceptedAsItWas() {
    assertThat(TokenVerifierTest.verify(VERIFIER, VALID, TokenVerifierTest.CALLED, NOW))
        .isNotNull();
  }

  /** A changed character anywhere, also one that decodes to the same bytes, is another token. */
  @Property(tries = 600)
  void noChangedTokenIsAccepted(
      @ForAll @IntRange(max = 100_000) int place, @ForAll("characters") char replacement) {
    int at = place % VALID.length();
    if (VALID.charAt(at) != replacement) {
      String changed = VALID.substring(0, at) + replacement + VALID.substring(at + 1);
      assertRefused(changed);
    }
  }

  @Property(tries = 300)
  void noTokenWithSomethingInsertedOrCutIsAccepted(
      @ForAll @IntRange(max = 100_000) int place, @ForAll("inserts") String insert) {
    int at = place % VALID.length();
    String changed =
        insert.isEmpty()
            ? VALID.substring(0, at) + VALID.substring(at + 1)
            : VALID.substring(0, at) + insert + VALID.substring(at);
    assertRefused(changed);
  }

  private void assertRefused(String token) {
    assertThatThrownBy(
            () -> TokenVerifierTest.verify(VERIFIER, token, TokenVerifierTest.CALLED, NOW))
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(TokenRefusedException.class);
  }

  @Provide
  Arbitrary<Character> characters() {
    return Arbitraries.chars()
        .with("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ \n\u0000é");
  }

  @Provide
  Arbitrary<String> inserts() {
    return Arbitraries.of("", "", "=", "A", ".", " ", "\n", "!", "\u0000", "AAAA", "é");
  }
}
