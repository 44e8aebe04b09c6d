package io.osteon.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hashes of passwords. */
class PasswordHashTest {
  private final PasswordHash passwords = new PasswordHash(new SecureRandom());

  /**
   * Catches another function than Argon2id, or its parameters misread: the hashes are those of the
   * reference implementation's own tests (phc-winner-argon2, test.c) for "password" and "somesalt".
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc"
      })
  void hashesOfTheReferenceImplementationAreVerified(String hash) {
    assertThat(passwords.verify(Optional.of(hash), "password")).isTrue();
    assertThat(passwords.verify(Optional.of(hash), "differentpassword")).isFalse();
  }

  /** Catches a salt that is the same for all, and parameters below those of OWASP. */
  @Test
  void eachHashHasItsOwnSaltAndNamesItsParameters() {
    String first = passwords.of("quiet river under birch");
    String second = passwords.of("quiet river under birch");
    assertThat(first).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(second);
    assertThat(passwords.verify(Optional.of(first), "quiet river under birch")).isTrue();
    assertThat(passwords.verify(Optional.of(second), "quiet river under birch ")).isFalse();
  }

  /** Catches a password that nobody has letting somebody in. */
  @Test
  void withoutAHashNothingIsRight() {
    assertThat(passwords.verify(Optional.empty(), "")).isFalse();
    assertThat(passwords.verify(Optional.empty(), "password")).isFalse();
  }

  /** Catches a person locked out by another keyboard: the same letter, written in two ways. */
  @Test
  void theSameLettersAreTheSamePassword() {
    String composed = passwords.of("Z\u00fcrich am See 1987");
    assertThat(passwords.verify(Optional.of(composed), "Zu\u0308rich am See 1987")).isTrue();
  }

  /** Catches a damaged row that lets everybody in. */
  @Test
  void whatIsNoHashIsAnError() {
    assertThatThrownBy(() -> passwords.verify(Optional.of("$argon2id$"), ""))
        .isInstanceOf(IllegalStateException.class);
  }

  /** Catches rules that refuse long sentences or let through what is guessed first. */
  @Test
  void longIsGoodAndWhatIsGuessedFirstIsNot() {
    assertThat(PasswordRules.expected("correct donkey battery", "li.na")).isEmpty();
    assertThat(PasswordRules.expected("骨转移多学科讨论规则管理账户", "li.na")).isEmpty();
    for (String bad :
        new String[] {
          "short",
          "aaaaaaaaaaaaa",
          "123456789012",
          "qwertyuiopas",
          "Password12345",
          "Li.Na2026!!!!",
          "osteon123456",
          "x".repeat(257)
        }) {
      assertThat(PasswordRules.expected(bad, "li.na")).as(bad).isPresent();
    }
  }
}
