package io.osteon.web.accounts;

import io.osteon.accounts.NewPassword;
import io.quarkus.qute.TemplateData;

/**
 * A password that was just given, to be shown this once.
 *
 * @param name what is typed at the sign-in
 * @param password in clear
 */
@TemplateData
public record GivenPassword(String name, String password) {
  static GivenPassword of(NewPassword given) {
    return new GivenPassword(given.account().name(), given.password());
  }

  /** Without the password, which must not reach a log. */
  @Override
  public String toString() {
    return "GivenPassword of " + name;
  }
}
