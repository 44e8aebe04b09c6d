package io.osteon.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sign-ins that fail, and how long the next has to wait. */
class SignInsTest {
  private AccountFixture world;
  private NewPassword person;

  @BeforeEach
  void createAccount() {
    world = new AccountFixture();
    person = world.create("li.na", Role.AUTHOR);
    world.events.clear();
  }

  private SignInRefusedException refusal(String name, String password, String address) {
    return catchThrowableOfType(
        SignInRefusedException.class,
        () -> world.signIns.signIn(name, password, address, Optional.empty()));
  }

  private SignInRefusedException wrong(String name) {
    return refusal(name, "wrong", AccountFixture.ADDRESS);
  }

  /** Catches names that differ in case being two people, and a sign-in nobody hears of. */
  @Test
  void theNameIsReadWithoutRegardToCase() {
    Session session =
        world.signIns.signIn("LI.NA", person.password(), AccountFixture.ADDRESS, Optional.empty());
    assertThat(session.account()).isEqualTo(person.account());
    assertThat(world.events).containsExactly("signed-in li.na");
    assertThat(session.toString()).doesNotContain(session.token());
  }

  /** Catches a lock that does not come, does not grow, does not end, or looks at passwords. */
  @Test
  void eachFurtherFailureDoublesTheWait() {
    for (int i = 0; i < 3; i++) {
      assertThat(wrong("li.na").waiting()).isZero();
    }
    assertThat(refusal("li.na", person.password(), AccountFixture.ADDRESS).waiting())
        .isEqualTo(Duration.ofSeconds(30));
    world.clock.move(Duration.ofSeconds(30));
    assertThat(wrong("li.na").waiting()).isZero();
    assertThat(wrong("li.na").waiting()).isEqualTo(Duration.ofSeconds(60));
    world.clock.move(Duration.ofSeconds(60));
    assertThat(world.signIn(person).account()).isEqualTo(person.account());
    assertThat(world.events)
        .filteredOn(event -> event.startsWith("account-locked"))
        .containsExactly("account-locked li.na", "account-locked li.na");
    assertThat(wrong("li.na").waiting()).isZero();
  }

  /** Catches a lock by which one finds out which names exist. */
  @Test
  void namesThatNobodyHasAreLockedToo() {
    for (int i = 0; i < 3; i++) {
      assertThat(wrong("nobody").waiting()).isZero();
    }
    assertThat(wrong("Nobody ").waiting()).isEqualTo(Duration.ofSeconds(30));
    assertThat(world.events)
        .contains("sign-in-failed ", "account-locked ")
        .noneMatch(event -> event.contains("nobody"));
  }

  /** Catches guesses spread over many names from one place. */
  @Test
  void anAddressHasToWaitWhateverTheNames() {
    for (int i = 0; i < 6; i++) {
      assertThat(wrong("name" + i).waiting()).isZero();
    }
    assertThat(refusal("li.na", person.password(), AccountFixture.ADDRESS).waiting())
        .isEqualTo(Duration.ofSeconds(30));
    assertThat(
            world
                .signIns
                .signIn("li.na", person.password(), "198.51.100.1", Optional.empty())
                .account())
        .isEqualTo(person.account());
  }

  /** Catches many guesses at once that all pass before the first is counted. */
  @Test
  void guessesAtTheSameTimeAreCounted() {
    List<CompletableFuture<?>> guesses = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String address = "203.0.113." + i;
      guesses.add(
          CompletableFuture.runAsync(
              () -> world.signIns.signIn("li.na", "wrong", address, Optional.empty())));
    }
    int looked = 0;
    for (CompletableFuture<?> guess : guesses) {
      try {
        guess.join();
      } catch (CompletionException e) {
        looked += ((SignInRefusedException) e.getCause()).waiting().isZero() ? 1 : 0;
      }
    }
    assertThat(looked).isEqualTo(AccountFixture.LOCK_OUT.failuresOfName());
  }

  /** Catches a wait without end, or failures that count for ever. */
  @Test
  void theWaitHasALimitAndFailuresAreForgotten() {
    for (int i = 0; i < 12; i++) {
      wrong("li.na");
      world.clock.move(Duration.ofMinutes(15));
    }
    wrong("li.na");
    assertThat(wrong("li.na").waiting()).isLessThanOrEqualTo(Duration.ofMinutes(15));
    world.clock.move(Duration.ofHours(25));
    assertThat(wrong("li.na").waiting()).isZero();
    assertThat(wrong("li.na").waiting()).isZero();
  }

  /** Catches a deactivated account that can still sign in, or that is told apart. */
  @Test
  void anAccountThatIsNotActiveIsRefusedLikeAWrongPassword() {
    NewPassword operator = world.create("second", Role.OPERATOR);
    world.accounts.change(
        world.operator,
        person.account().id(),
        1,
        new AccountChange(Optional.empty(), Optional.empty(), Optional.of(false)));
    assertThat(refusal("li.na", person.password(), "198.51.100.2"))
        .hasMessage(wrong("nobody").getMessage());
    assertThat(world.signIn(operator).account().name()).isEqualTo("second");
  }

  /** Catches what was typed into the wrong field being kept. */
  @Test
  void whatWasTypedIsNowhereInTheDatabase() {
    wrong("my secret password");
    String rows =
        world.jdbi.withHandle(
            handle ->
                handle
                    .createQuery("select string_agg(f::text, ' ') from sign_in_failure f")
                    .mapTo(String.class)
                    .one());
    assertThat(rows).contains("name").doesNotContain("secret");
  }

  /** Catches a memory for scripts that outlives the password, the account or its time. */
  @Test
  void aScriptIsRememberedUntilSomethingChanges() {
    RecentSignIns recent = world.recent(Duration.ofMinutes(5));
    world.events.clear();
    for (int i = 0; i < 3; i++) {
      assertThat(recent.check("li.na", person.password(), "")).isEqualTo(person.account());
    }
    assertThat(world.events).containsExactly("signed-in li.na");
    world.clock.move(Duration.ofMinutes(5));
    recent.check("li.na", person.password(), "");
    assertThat(world.events).hasSize(2);
    world.accounts.resetPassword(world.operator, person.account().id(), 1);
    assertThatThrownBy(() -> recent.check("li.na", person.password(), ""))
        .isInstanceOf(SignInRefusedException.class);
  }
}
