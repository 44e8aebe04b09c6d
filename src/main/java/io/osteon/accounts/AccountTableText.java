package io.osteon.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Accounts as a table for a console. */
public final class AccountTableText {
  private static final String GAP = "  ";

  private AccountTableText() {}

  /** New accounts with their passwords, what each may do, and that this is shown once. */
  public static String of(List<NewPassword> made) {
    return "\nFirst start: an account for each role. These passwords are shown this once; sign in at /sign-in.\n"
        + "首次启动：每个角色一个账户。密码仅在此显示一次；请在 /sign-in 登录。\n\n"
        + rowsOf(made)
        + "\nLost one? / 遗失密码：osteon accounts reset NAME\n\n";
  }

  /**
   * The same for the accounts of the demonstration, of which the first sees everything.
   *
   * @param made at least one
   */
  public static String ofDemonstration(List<NewPassword> made) {
    String first = made.get(0).account().name();
    return "\nDEMONSTRATION DATA: all patients, people and decisions are invented.\n"
        + "演示数据：患者、人员与决策均为虚构。\n\n"
        + table(whoIsWho(made))
        + "\nSign in as %s at /sign-in to see everything. These passwords are shown this once.\n"
            .formatted(first)
        + "请在 /sign-in 以 %s 登录，可查看全部内容。密码仅在此显示一次。\n\n".formatted(first);
  }

  private static List<List<String>> whoIsWho(List<NewPassword> made) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("ACCOUNT", "PASSWORD", "WHO"));
    for (NewPassword each : made) {
      rows.add(List.of(each.account().name(), each.password(), each.account().displayName()));
    }
    return rows;
  }

  private static String rowsOf(List<NewPassword> made) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("ACCOUNT", "PASSWORD", "MAY"));
    for (NewPassword each : made) {
      rows.add(List.of(each.account().name(), each.password(), may(each.account(), "en")));
      rows.add(List.of("", "", may(each.account(), "zh")));
    }
    return table(rows);
  }

  private static String may(Account account, String language) {
    return account.roles().stream()
        .sorted()
        .map(role -> role.title(language) + ": " + role.may(language))
        .collect(Collectors.joining("; "));
  }

  /** Accounts without passwords. */
  public static String list(List<Account> accounts) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("ACCOUNT", "NAME", "ACTIVE", "ROLES"));
    for (Account account : accounts) {
      rows.add(
          List.of(
              account.name(),
              account.displayName(),
              account.active() ? "yes" : "no",
              AccountTable.keys(account.roles()).replace(",", ", ")));
    }
    return table(rows);
  }

  /** The last column is not padded: nothing stands after it. */
  private static String table(List<List<String>> rows) {
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns - 1; i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    StringBuilder table = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        line.append(row.get(i));
        line.append(i == columns - 1 ? "" : " ".repeat(widths[i] - width(row.get(i))) + GAP);
      }
      table.append(line.toString().stripTrailing()).append('\n');
    }
    return table.toString();
  }

  /** Chinese characters take two places. */
  private static int width(String text) {
    return text.codePoints().map(c -> Character.isIdeographic(c) ? 2 : 1).sum();
  }
}
