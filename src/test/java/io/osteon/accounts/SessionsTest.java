package io.osteon.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long a session lasts, and what ends it. */
class SessionsTest {
  private AccountFixture world;
  private NewPassword person;

  @BeforeEach
  void createAccount() {
    world = new AccountFixture();
    world.create("operator", Role.OPERATOR);
    person = world.create("li.na", Role.AUTHOR);
  }

  /** Catches sessions that end though they are used, or never end though they are not. */
  @Test
  void aSessionEndsWhenItIsIdle() {
    Session used = world.signIn(person);
    Session idle = world.signIn(person);
    world.clock.move(Duration.ofHours(7));
    assertThat(world.sessions.find(used.token())).contains(person.account());
    world.clock.move(Duration.ofHours(1));
    assertThat(world.sessions.find(idle.token())).isEmpty();
    assertThat(world.sessions.find(used.token())).isPresent();
  }

  /** Catches a stolen session that is kept alive for ever. */
  @Test
  void aSessionEndsInTheEndThoughItIsUsed() {
    Session session = world.signIn(person);
    for (int i = 0; i < 15; i++) {
      world.clock.move(Duration.ofHours(1));
      assertThat(world.sessions.find(session.token())).isPresent();
    }
    world.clock.move(Duration.ofHours(1));
    assertThat(world.sessions.find(session.token())).isEmpty();
  }

  /** Catches a database from whose rows one can sign in. */
  @Test
  void theDatabaseDoesNotHaveTheToken() {
    Session session = world.signIn(person);
    String row =
        world.jdbi.withHandle(
            handle ->
                handle
                    .createQuery("select s::text from account_session s")
                    .mapTo(String.class)
                    .one());
    assertThat(row).doesNotContain(session.token());
    assertThat(session.token()).hasSize(43);
  }

  /** Catches somebody who was deactivated and works on. */
  @Test
  void aDeactivationEndsTheSessionAtOnce() {
    Session session = world.signIn(person);
    world.accounts.change(
        world.operator,
        person.account().id(),
        1,
        new AccountChange(Optional.empty(), Optional.empty(), Optional.of(false)));
    assertThat(world.sessions.find(session.token())).isEmpty();
    world.accounts.change(
        world.operator,
        person.account().id(),
        2,
        new AccountChange(Optional.empty(), Optional.empty(), Optional.of(true)));
    assertThat(world.sessions.find(session.token())).as("it stays ended").isEmpty();
  }

  /** Catches a changed role that counts only after the next sign-in. */
  @Test
  void aNewRoleCountsAtOnce() {
    Session session = world.signIn(person);
    world.accounts.change(
        world.operator,
        person.account().id(),
        1,
        new AccountChange(Optional.empty(), Optional.of(Set.of(Role.AUDITOR)), Optional.empty()));
    assertThat(world.sessions.find(session.token()).orElseThrow().roles())
        .containsExactly(Role.AUDITOR);
  }
}
