package io.osteon.web.accounts;

import io.osteon.accounts.Account;
import io.osteon.accounts.Role;
import io.osteon.web.layout.Page;
import io.quarkus.qute.TemplateData;
import java.util.Arrays;
import java.util.List;

/** Accounts and roles in the words of a page. */
@TemplateData
public final class AccountLabels {
  private final String language;

  /** Labels in the language of a page. */
  public AccountLabels(Page page) {
    this.language = page.language().tag();
  }

  /** A role that can be given. */
  @TemplateData
  public record RoleChoice(String key, String title, String may) {}

  /** All roles. */
  public List<RoleChoice> roles() {
    return Arrays.stream(Role.values())
        .map(role -> new RoleChoice(role.key(), role.title(language), role.may(language)))
        .toList();
  }

  /** The titles of the roles that an account has, in the order of the roles. */
  public List<String> titles(Account account) {
    return Arrays.stream(Role.values())
        .filter(account.roles()::contains)
        .map(role -> role.title(language))
        .toList();
  }

  /** An account has a role. */
  public boolean has(Account account, String role) {
    return account.roles().stream().anyMatch(each -> each.key().equals(role));
  }
}
