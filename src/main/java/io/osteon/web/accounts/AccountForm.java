package io.osteon.web.accounts;

import io.osteon.accounts.AccountChange;
import io.osteon.accounts.NewAccount;
import io.osteon.accounts.Role;
import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.FormParam;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an operator sends to make or change an account. */
@TemplateData
public class AccountForm {
  @FormParam("name")
  String name;

  @FormParam("displayName")
  String displayName;

  @FormParam("roles")
  List<String> roles;

  @FormParam("active")
  String active;

  @FormParam("version")
  String version;

  /** Nothing has been sent. */
  static AccountForm empty() {
    return new AccountForm();
  }

  /** The name of a new account, to be shown again. */
  public String name() {
    return text(name);
  }

  /** What others read, to be shown again. */
  public String displayName() {
    return text(displayName);
  }

  /** The role was chosen. */
  public boolean chose(String role) {
    return roles != null && roles.contains(role);
  }

  /** The account to be made; its password is made by the service. */
  NewAccount wanted() {
    String shown = displayName().isEmpty() ? name() : displayName();
    return new NewAccount(name(), shown, chosen(), Optional.empty());
  }

  /** The change to be made; a form sends all that an account has. */
  AccountChange change() {
    return new AccountChange(
        Optional.of(displayName()), Optional.of(chosen()), Optional.of(active != null));
  }

  /** The version that the operator has seen; one that no account has where it cannot be read. */
  long seen() {
    String text = text(version);
    return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
  }

  /** A role that there is not cannot be chosen on the page; it counts as none. */
  private Set<Role> chosen() {
    Set<Role> chosen = EnumSet.noneOf(Role.class);
    if (roles != null) {
      roles.forEach(key -> Role.of(key).ifPresent(chosen::add));
    }
    return chosen;
  }

  private static String text(String field) {
    return field == null ? "" : field.strip();
  }
}
