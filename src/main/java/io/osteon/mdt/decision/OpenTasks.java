package io.osteon.mdt.decision;

import io.osteon.mdt.BoardDesk;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The tasks that people still have from decisions of the board; of each decision those of its
 * newest revision. Whoever reads through this must have been let in as a member or chair by the
 * door.
 */
public final class OpenTasks {
  private final BoardDesk desk;

  /** Tasks of a desk. */
  public OpenTasks(BoardDesk desk) {
    this.desk = desk;
  }

  /**
   * The open tasks of a person, the one that is due first at the front, those without a day last.
   *
   * @param owner the person's name as tasks write it; upper and lower case are alike
   * @param limit at most so many
   */
  public List<OpenTask> of(String owner, int limit) {
    return desk.read(
        handle ->
            handle
                .createQuery(
                    """
                    select t.meeting, t.patient_case, c.pseudonym, t.words, t.due
                    from decision_task t
                    join agenda_item a on a.meeting = t.meeting and a.patient_case = t.patient_case
                                      and a.revision = t.revision
                    join board_case c on c.id = t.patient_case
                    where not t.done and lower(t.owner) = lower(:owner)
                    order by t.due nulls last, t.id
                    limit :limit
                    """)
                .bind("owner", owner)
                .bind("limit", limit)
                .map(
                    (row, context) ->
                        new OpenTask(
                            row.getObject("meeting", UUID.class),
                            row.getObject("patient_case", UUID.class),
                            row.getString("pseudonym"),
                            row.getString("words"),
                            row.getObject("due", LocalDate.class)))
                .list());
  }
}
