package io.osteon.governance.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.accounts.Role;
import io.osteon.governance.draft.DraftLifeCycle.Verdict;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every state, action, origin, role and authorship, against a table that was written by hand. */
class DraftLifeCycleTest {

  /**
   * Action; states in which it may be done (O open, I in review, A approved); the state that
   * follows (= the same, ? depends on the other approvals); roles (a author, c clinical and t
   * technical reviewer, m release manager, m* only for imports); x where authors of the draft may
   * not.
   */
  private static final String TABLE =
      """
      EDIT                | O   | = | a       |
      DESCRIBE            | O   | = | a       |
      SUBMIT              | O   | I | a m*    |
      REOPEN              | IA  | O | a m*    |
      WITHDRAW            | OIA | W | a m*    |
      COMMENT             | OIA | = | a c t m |
      RESOLVE             | OIA | = | a c t m |
      REQUEST_CHANGES     | IA  | O | c t     | x
      APPROVE_CLINICALLY  | I   | ? | c       | x
      APPROVE_TECHNICALLY | I   | ? | t       | x
      RELEASE             | A   | R | m       |
      """;

  private static final Map<Character, DraftState> STATES =
      Map.of(
          'O', DraftState.OPEN,
          'I', DraftState.IN_REVIEW,
          'A', DraftState.APPROVED,
          'R', DraftState.RELEASED,
          'W', DraftState.WITHDRAWN);
  private static final Map<String, Role> ROLES =
      Map.of(
          "a", Role.AUTHOR,
          "c", Role.CLINICAL_REVIEWER,
          "t", Role.TECHNICAL_REVIEWER,
          "m", Role.RELEASE_MANAGER);

  private record Line(
      Set<DraftState> states,
      String next,
      Set<Role> roles,
      Set<Role> rolesOfImport,
      boolean four) {}

  private static Map<DraftAction, Line> table() {
    Map<DraftAction, Line> table = new HashMap<>();
    for (String text : TABLE.lines().toList()) {
      String[] cells =
          Arrays.stream(text.split("\\|", -1)).map(String::strip).toArray(String[]::new);
      Set<Role> roles = EnumSet.noneOf(Role.class);
      Set<Role> rolesOfImport = EnumSet.noneOf(Role.class);
      for (String role : cells[3].split(" +")) {
        rolesOfImport.add(ROLES.get(role.replace("*", "")));
        if (!role.endsWith("*")) {
          roles.add(ROLES.get(role));
        }
      }
      table.put(
          DraftAction.valueOf(cells[0]),
          new Line(
              cells[1].chars().mapToObj(c -> STATES.get((char) c)).collect(Collectors.toSet()),
              cells[2],
              roles,
              rolesOfImport,
              cells[4].equals("x")));
    }
    return table;
  }

  /**
   * Would catch any action that a wrong role, a wrong state or an author's own hand gets through,
   * and any that a right one does not.
   */
  @Test
  void everyCombinationIsJudgedAsTheTableSays() {
    Map<DraftAction, Line> table = table();
    assertThat(table.keySet()).containsExactlyInAnyOrder(DraftAction.values());
    int combinations = 0;
    for (DraftAction action : DraftAction.values()) {
      Line line = table.get(action);
      for (DraftState state : DraftState.values()) {
        for (DraftOrigin origin : DraftOrigin.values()) {
          Set<Role> allowed = origin == DraftOrigin.IMPORT ? line.rolesOfImport() : line.roles();
          for (Role role : Role.values()) {
            for (boolean own : new boolean[] {false, true}) {
              Verdict expected =
                  !allowed.contains(role)
                      ? Verdict.NOT_YOUR_ROLE
                      : own && line.four()
                          ? Verdict.OWN_CHANGE
                          : line.states().contains(state) ? Verdict.ALLOWED : Verdict.WRONG_STATE;
              assertThat(DraftLifeCycle.judge(state, action, origin, Set.of(role), own))
                  .as("%s %s %s %s own=%s", state, action, origin, role, own)
                  .isEqualTo(expected);
              combinations++;
            }
          }
        }
      }
    }
    assertThat(combinations).isEqualTo(11 * 5 * 2 * Role.values().length * 2);
  }

  /** Would catch somebody with all roles who approves their own change. */
  @Test
  void noRoleHelpsAgainstOwnAuthorship() {
    for (DraftAction action :
        Set.of(
            DraftAction.APPROVE_CLINICALLY,
            DraftAction.APPROVE_TECHNICALLY,
            DraftAction.REQUEST_CHANGES)) {
      assertThat(
              DraftLifeCycle.judge(
                  DraftState.IN_REVIEW, action, DraftOrigin.EDIT, EnumSet.allOf(Role.class), true))
          .isEqualTo(Verdict.OWN_CHANGE);
    }
  }

  /** Would catch a final state that is left, or an action that leads elsewhere. */
  @Test
  void eachActionLeadsWhereTheTableSays() {
    table()
        .forEach(
            (action, line) ->
                line.states()
                    .forEach(
                        state -> {
                          assertThat(state.isFinal()).isFalse();
                          assertThat(DraftLifeCycle.after(state, action, true))
                              .as("%s %s", state, action)
                              .isEqualTo(next(line.next(), state, DraftState.APPROVED));
                          assertThat(DraftLifeCycle.after(state, action, false))
                              .as("%s %s, approvals missing", state, action)
                              .isEqualTo(next(line.next(), state, state));
                        }));
  }

  private static DraftState next(String cell, DraftState state, DraftState judged) {
    return switch (cell) {
      case "=" -> state;
      case "?" -> judged;
      default -> STATES.get(cell.charAt(0));
    };
  }
}
