package io.osteon.web.mdt.meeting;

import io.osteon.evaluation.CasePriority;
import io.osteon.mdt.meeting.AgendaItem;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The agenda of a meeting.
 *
 * @param rows in their order
 * @param version that the page shows; an order is changed by it
 */
@TemplateData
public record Agenda(List<AgendaRow> rows, long version) {
  public Agenda {
    rows = List.copyOf(rows);
  }

  /** An agenda with the places that the rules propose, see {@link CasePriority}. */
  static Agenda of(List<AgendaRow> rows, long version) {
    List<AgendaRow> proposed = new ArrayList<>(rows);
    proposed.sort(Comparator.comparing(AgendaRow::priority, CasePriority.ORDER));
    return new Agenda(
        rows.stream().map(row -> row.proposedAt(proposed.indexOf(row) + 1)).toList(), version);
  }

  /** Urgency proposes another order. */
  public boolean isOtherwiseProposed() {
    return rows.stream().anyMatch(AgendaRow::isElsewhere);
  }

  /** The cases in the order that urgency proposes. */
  List<UUID> proposed() {
    return rows.stream()
        .sorted(Comparator.comparingInt(AgendaRow::proposed))
        .map(row -> row.item().patientCase())
        .toList();
  }

  /** How many cases there are. */
  public int size() {
    return rows.size();
  }

  /** How many are decided, signed ones included. */
  public int decided() {
    return (int) rows.stream().map(AgendaRow::item).filter(i -> i.decided() || i.signed()).count();
  }

  /** How many are signed. */
  public int signed() {
    return (int) rows.stream().map(AgendaRow::item).filter(AgendaItem::signed).count();
  }

  /** The first case that is not decided; {@code null} where all are. */
  public AgendaItem next() {
    Optional<AgendaItem> next =
        rows.stream()
            .map(AgendaRow::item)
            .filter(item -> !item.decided() && !item.signed())
            .findFirst();
    return next.orElse(null);
  }
}
