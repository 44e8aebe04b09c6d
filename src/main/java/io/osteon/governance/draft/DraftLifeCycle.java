package io.osteon.governance.draft;

import io.osteon.accounts.Role;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The states of a draft, what leads from one to another, and who may do it. Knows nothing of
 * databases or people: a table of its own, which a test compares with another.
 */
public final class DraftLifeCycle {

  /** What the table says of a wish. */
  public enum Verdict {
    /** It may be done. */
    ALLOWED,
    /** None of the person's roles may do that. */
    NOT_YOUR_ROLE,
    /** Whoever had a hand in the content does not judge it. */
    OWN_CHANGE,
    /** The draft's state does not allow it. */
    WRONG_STATE
  }

  private static final Set<DraftState> LIVING =
      EnumSet.of(DraftState.OPEN, DraftState.IN_REVIEW, DraftState.APPROVED);
  private static final Set<DraftState> OPEN = EnumSet.of(DraftState.OPEN);
  private static final Set<DraftState> IN_REVIEW = EnumSet.of(DraftState.IN_REVIEW);
  private static final Set<DraftState> SUBMITTED =
      EnumSet.of(DraftState.IN_REVIEW, DraftState.APPROVED);
  private static final Map<DraftAction, Set<DraftState>> STATES = states();
  private static final Map<DraftAction, Set<Role>> ROLES = roles();

  /** What only others than the authors do. */
  private static final Set<DraftAction> JUDGEMENTS =
      EnumSet.of(
          DraftAction.REQUEST_CHANGES,
          DraftAction.APPROVE_CLINICALLY,
          DraftAction.APPROVE_TECHNICALLY);

  /** What a release manager does with an archive that was handed in, since it has no author. */
  private static final Set<DraftAction> CARE_OF_IMPORTS =
      EnumSet.of(DraftAction.SUBMIT, DraftAction.REOPEN, DraftAction.WITHDRAW);

  private DraftLifeCycle() {}

  private static Map<DraftAction, Set<DraftState>> states() {
    Map<DraftAction, Set<DraftState>> states = new EnumMap<>(DraftAction.class);
    states.put(DraftAction.EDIT, OPEN);
    states.put(DraftAction.DESCRIBE, OPEN);
    states.put(DraftAction.SUBMIT, OPEN);
    states.put(DraftAction.REOPEN, SUBMITTED);
    states.put(DraftAction.WITHDRAW, LIVING);
    states.put(DraftAction.COMMENT, LIVING);
    states.put(DraftAction.RESOLVE, LIVING);
    states.put(DraftAction.REQUEST_CHANGES, SUBMITTED);
    states.put(DraftAction.APPROVE_CLINICALLY, IN_REVIEW);
    states.put(DraftAction.APPROVE_TECHNICALLY, IN_REVIEW);
    states.put(DraftAction.RELEASE, EnumSet.of(DraftState.APPROVED));
    return states;
  }

  private static Map<DraftAction, Set<Role>> roles() {
    Set<Role> author = EnumSet.of(Role.AUTHOR);
    Set<Role> reviewers = EnumSet.of(Role.CLINICAL_REVIEWER, Role.TECHNICAL_REVIEWER);
    Set<Role> everyoneConcerned =
        EnumSet.of(
            Role.AUTHOR, Role.CLINICAL_REVIEWER, Role.TECHNICAL_REVIEWER, Role.RELEASE_MANAGER);
    Map<DraftAction, Set<Role>> roles = new EnumMap<>(DraftAction.class);
    roles.put(DraftAction.EDIT, author);
    roles.put(DraftAction.DESCRIBE, author);
    roles.put(DraftAction.SUBMIT, author);
    roles.put(DraftAction.REOPEN, author);
    roles.put(DraftAction.WITHDRAW, author);
    roles.put(DraftAction.COMMENT, everyoneConcerned);
    roles.put(DraftAction.RESOLVE, everyoneConcerned);
    roles.put(DraftAction.REQUEST_CHANGES, reviewers);
    roles.put(DraftAction.APPROVE_CLINICALLY, EnumSet.of(Role.CLINICAL_REVIEWER));
    roles.put(DraftAction.APPROVE_TECHNICALLY, EnumSet.of(Role.TECHNICAL_REVIEWER));
    roles.put(DraftAction.RELEASE, EnumSet.of(Role.RELEASE_MANAGER));
    return roles;
  }

  /** The roles of which one is enough. */
  public static Set<Role> roles(DraftAction action, DraftOrigin origin) {
    Set<Role> roles = EnumSet.copyOf(ROLES.get(action));
    if (origin == DraftOrigin.IMPORT && CARE_OF_IMPORTS.contains(action)) {
      roles.add(Role.RELEASE_MANAGER);
    }
    return roles;
  }

  /** The states in which it may be done. */
  public static Set<DraftState> states(DraftAction action) {
    return EnumSet.copyOf(STATES.get(action));
  }

  /**
   * Whether somebody may do something now. What the person may never do counts before what the
   * draft does not allow now.
   *
   * @param roles of the person
   * @param own the person had a hand in the content of the draft
   */
  public static Verdict judge(
      DraftState state, DraftAction action, DraftOrigin origin, Set<Role> roles, boolean own) {
    if (roles(action, origin).stream().noneMatch(roles::contains)) {
      return Verdict.NOT_YOUR_ROLE;
    }
    if (own && JUDGEMENTS.contains(action)) {
      return Verdict.OWN_CHANGE;
    }
    return STATES.get(action).contains(state) ? Verdict.ALLOWED : Verdict.WRONG_STATE;
  }

  /**
   * The state that an allowed action leads to.
   *
   * @param enough with this approval, all that the policy asks for are there
   */
  public static DraftState after(DraftState state, DraftAction action, boolean enough) {
    return switch (action) {
      case SUBMIT -> DraftState.IN_REVIEW;
      case REOPEN, REQUEST_CHANGES -> DraftState.OPEN;
      case WITHDRAW -> DraftState.WITHDRAWN;
      case APPROVE_CLINICALLY, APPROVE_TECHNICALLY -> enough ? DraftState.APPROVED : state;
      case RELEASE -> DraftState.RELEASED;
      case EDIT, DESCRIBE, COMMENT, RESOLVE -> state;
    };
  }
}
