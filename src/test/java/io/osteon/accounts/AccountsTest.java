package io.osteon.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.osteon.intake.InvalidInputException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What operators do with accounts, and the accounts of the first start. */
class AccountsTest {
  private AccountFixture world;

  @BeforeEach
  void open() {
    world = new AccountFixture();
  }

  private static AccountChange roles(Role... roles) {
    return new AccountChange(Optional.empty(), Optional.of(Set.of(roles)), Optional.empty());
  }

  private static AccountChange active(boolean active) {
    return new AccountChange(Optional.empty(), Optional.empty(), Optional.of(active));
  }

  /** Catches a role that gives itself others. */
  @ParameterizedTest
  @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "OPERATOR")
  void onlyAnOperatorKeepsAccounts(Role role) {
    Actor actor = new Actor(UUID.randomUUID(), "x", "X", Set.of(role), "");
    UUID id = world.create("li.na", Role.AUTHOR).account().id();
    NewAccount wanted = new NewAccount("y", "Y", Set.of(role), Optional.empty());
    assertThatThrownBy(() -> world.accounts.list(actor)).isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> world.accounts.find(actor, id)).isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> world.accounts.create(actor, wanted))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> world.accounts.change(actor, id, 1, roles(Role.OPERATOR)))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> world.accounts.resetPassword(actor, id, 1))
        .isInstanceOf(ForbiddenException.class);
  }

  /** Catches an account that nobody could use or that looks like another one. */
  @Test
  void whatCannotBeAnAccountIsRefused() {
    world.create("li.na", Role.AUTHOR);
    assertThatThrownBy(() -> world.create("LI.NA", Role.AUTHOR))
        .isInstanceOf(AccountConflictException.class);
    for (String name : List.of("", " li", "a:b", "<b>", "-x", "x".repeat(65), "a\u0000b")) {
      assertThatThrownBy(() -> world.create(name, Role.AUTHOR))
          .as(name)
          .isInstanceOf(InvalidInputException.class);
    }
    assertThatThrownBy(() -> world.create("nobody")).isInstanceOf(InvalidInputException.class);
  }

  /** Catches two operators who overwrite each other. */
  @Test
  void aChangeNeedsTheVersionThatWasSeen() {
    world.create("operator", Role.OPERATOR);
    UUID id = world.create("li.na", Role.AUTHOR).account().id();
    Account changed = world.accounts.change(world.operator, id, 1, roles(Role.AUDITOR));
    assertThat(changed.version()).isEqualTo(2);
    assertThat(changed.roles()).containsExactly(Role.AUDITOR);
    assertThatThrownBy(() -> world.accounts.change(world.operator, id, 1, roles(Role.AUTHOR)))
        .isInstanceOfSatisfying(
            StaleAccountException.class, e -> assertThat(e.current()).isEqualTo(2));
    assertThatThrownBy(
            () -> world.accounts.change(world.operator, UUID.randomUUID(), 1, active(false)))
        .isInstanceOf(UnknownAccountException.class);
  }

  /** Catches a service that nobody can operate any more, also when two go at the same time. */
  @Test
  void theLastActiveOperatorStays() {
    Account first = world.create("first", Role.OPERATOR).account();
    Account second = world.create("second", Role.OPERATOR, Role.AUTHOR).account();
    List<CompletableFuture<Boolean>> both =
        Stream.of(first, second)
            .map(
                each ->
                    CompletableFuture.supplyAsync(
                        () -> {
                          try {
                            world.accounts.change(world.operator, each.id(), 1, active(false));
                            return true;
                          } catch (AccountConflictException e) {
                            return false;
                          }
                        }))
            .toList();
    assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(true, false);
  }

  /** Catches two replicas that make two sets of accounts, or a second start that makes more. */
  @Test
  void twoReplicasThatStartAtOnceMakeTheFirstAccountsOnce() {
    FirstAccounts other = new AccountFixture(world.jdbi).firstAccounts();
    CompletableFuture<List<NewPassword>> one =
        CompletableFuture.supplyAsync(world.firstAccounts()::make);
    CompletableFuture<List<NewPassword>> two = CompletableFuture.supplyAsync(other::make);
    List<NewPassword> made = Stream.concat(one.join().stream(), two.join().stream()).toList();
    assertThat(made).hasSize(Role.values().length);
    assertThat(world.firstAccounts().make()).isEmpty();
    Set<Role> covered = EnumSet.noneOf(Role.class);
    for (NewPassword each : made) {
      assertThat(each.account().roles()).hasSize(1);
      covered.addAll(each.account().roles());
      assertThat(world.signIn(each).account()).isEqualTo(each.account());
    }
    assertThat(covered).containsExactlyInAnyOrder(Role.values());
    assertThat(AccountTableText.of(made))
        .contains(made.get(0).password(), "Clinical reviewer", "临床审核者");
    assertThat(made.toString()).doesNotContain(made.get(0).password());
  }

  /** Catches a way back in that leaves the lock or the old sessions. */
  @Test
  void aResetAtTheMachineOpensALockedAccount() {
    NewPassword person = world.create("operator", Role.OPERATOR);
    Session session = world.signIn(person);
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(
              () -> world.signIns.signIn("operator", "wrong", "192.0.2.9", Optional.empty()))
          .isInstanceOf(SignInRefusedException.class);
    }
    NewPassword reset = world.accounts.resetAtMachine("Operator");
    assertThat(world.sessions.find(session.token())).isEmpty();
    assertThat(world.signIn(reset).account().name()).isEqualTo("operator");
    assertThatThrownBy(() -> world.accounts.resetAtMachine("nobody"))
        .isInstanceOf(UnknownAccountException.class);
  }

  /** Catches people of the provider who get another one's account, old roles, or a way back in. */
  @Test
  void thePeopleOfAProviderKeepTheirAccounts() {
    world.create("operator", Role.OPERATOR);
    world.create("wang", Role.AUTHOR);
    ExternalPerson wang =
        new ExternalPerson("https://id", "s-1", "wang", "Wang Fang", Set.of(Role.VIEWER));
    Account made = world.external.signIn(wang, "", Optional.empty()).account();
    assertThat(made.name()).startsWith("wang-").hasSize(13);
    ExternalPerson promoted =
        new ExternalPerson(
            "https://id", "s-1", "other", "Wang Fang", Set.of(Role.CLINICAL_REVIEWER));
    Account again = world.external.signIn(promoted, "", Optional.empty()).account();
    assertThat(again.id()).isEqualTo(made.id());
    assertThat(again.name()).isEqualTo(made.name());
    assertThat(again.roles()).containsExactly(Role.CLINICAL_REVIEWER);
    ExternalPerson elsewhere =
        new ExternalPerson("https://id2", "s-1", "x", "X", Set.of(Role.VIEWER));
    assertThat(world.external.signIn(elsewhere, "", Optional.empty()).account().id())
        .isNotEqualTo(made.id());
    ExternalPerson nobody = new ExternalPerson("https://id", "s-2", "y", "Y", Set.of());
    assertThatThrownBy(() -> world.external.signIn(nobody, "", Optional.empty()))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(
            () -> world.accounts.resetPassword(world.operator, made.id(), again.version()))
        .isInstanceOf(AccountConflictException.class);
    world.accounts.change(world.operator, made.id(), again.version(), active(false));
    assertThatThrownBy(() -> world.external.signIn(promoted, "", Optional.empty()))
        .isInstanceOf(SignInRefusedException.class);
  }
}
