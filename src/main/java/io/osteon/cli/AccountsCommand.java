package io.osteon.cli;

import io.osteon.accounts.AccountConflictException;
import io.osteon.accounts.AccountTableText;
import io.osteon.accounts.Accounts;
import io.osteon.accounts.AccountsUnavailableException;
import io.osteon.accounts.NewPassword;
import io.osteon.accounts.UnknownAccountException;
import io.osteon.platform.ServiceDatabase;
import io.osteon.platform.StartFailure;
import io.osteon.platform.security.MachineAccounts;
import org.jdbi.v3.core.JdbiException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code accounts list} and {@code accounts reset NAME}: the way back in for whoever is at the
 * machine when nobody can sign in.
 */
final class AccountsCommand implements Command {
  @Override
  public CommandSpec specification() {
    CommandSpec command =
        Options.command(
            "accounts",
            "Lists the accounts, or gives one a new password; by the settings of serve.");
    command.addPositional(
        parameter("0", "list|reset", true, "list: all accounts; reset: a new password."));
    command.addPositional(parameter("1", "NAME", false, "The account that reset is for."));
    return command;
  }

  private static PositionalParamSpec parameter(
      String index, String label, boolean required, String description) {
    return PositionalParamSpec.builder()
        .index(index)
        .arity(required ? "1" : "0..1")
        .required(required)
        .type(String.class)
        .paramLabel(label)
        .description(description)
        .build();
  }

  @Override
  public int run(ParseResult arguments, Terminal terminal) {
    String action = arguments.matchedPositionalValue(0, "");
    String name = arguments.matchedPositionalValue(1, "");
    boolean reset = action.equals("reset");
    if (!reset && !action.equals("list")) {
      throw new CommandFailure("\"%s\" is unknown; expected list or reset NAME".formatted(action));
    }
    if (reset == name.isEmpty()) {
      throw new CommandFailure(
          reset ? "reset needs the name of an account" : "list takes no name of an account");
    }
    try (ServiceDatabase database = ServiceDatabase.open()) {
      Accounts accounts = MachineAccounts.of(database);
      terminal
          .out()
          .print(reset ? reset(accounts, name) : AccountTableText.list(accounts.listAtMachine()));
      return ExitCode.OK;
    } catch (UnknownAccountException e) {
      throw new CommandFailure(
          "there is no account \"%s\"; see osteon accounts list".formatted(name), e);
    } catch (StartFailure | AccountConflictException e) {
      throw new CommandFailure(e.getMessage(), e);
    } catch (AccountsUnavailableException e) {
      throw new CommandFailure("the database cannot be reached", e);
    } catch (JdbiException e) {
      throw new CommandFailure("the database has no accounts yet; start the service once", e);
    }
  }

  private static String reset(Accounts accounts, String name) {
    NewPassword reset = accounts.resetAtMachine(name);
    return "%s: %s\n".formatted(reset.account().name(), reset.password())
        + (reset.account().active()
            ? ""
            : "The account is not active: an operator has to activate it.\n");
  }
}
