package io.osteon.web.mdt.meeting;

import io.osteon.evaluation.Evaluation;
import io.osteon.evaluation.Recommendation;
import io.osteon.mdt.meeting.AgendaItem;
import io.osteon.rulebase.Key;
import io.osteon.rulebase.Urgency;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;

/**
 * A case on the agenda, with what the rules say about it.
 *
 * @param item the case
 * @param judged the newest record could be judged
 * @param urgency key of the most urgent recommendation's urgency; empty where there is none
 * @param advice title of the most urgent recommendation; empty where there is none
 * @param counts recommendations by urgency, those that there are, the most urgent first
 * @param missing how much of what the rules ask for is missing
 * @param proposed the place that the urgency of the rules proposes, from 1
 */
@TemplateData
public record AgendaRow(
    AgendaItem item,
    boolean judged,
    String urgency,
    String advice,
    List<Count> counts,
    int missing,
    int proposed) {
  public AgendaRow {
    counts = List.copyOf(counts);
  }

  /**
   * How many recommendations there are of an urgency.
   *
   * @param urgency its key
   * @param count how many
   */
  @TemplateData
  public record Count(String urgency, String count) {}

  /** A case whose newest record cannot be judged. */
  static AgendaRow notJudged(AgendaItem item) {
    return new AgendaRow(item, false, "", "", List.of(), 0, item.position());
  }

  /** A case with what the rules say. */
  static AgendaRow of(AgendaItem item, Evaluation evaluation) {
    List<Count> counts = new ArrayList<>();
    for (Urgency urgency : Urgency.values()) {
      long count = count(evaluation, urgency);
      if (count > 0) {
        counts.add(new Count(Key.of(urgency), String.valueOf(count)));
      }
    }
    List<Recommendation> all = evaluation.recommendations();
    return new AgendaRow(
        item,
        true,
        all.isEmpty() ? "" : Key.of(all.get(0).urgency()),
        all.isEmpty() ? "" : all.get(0).title(),
        counts,
        evaluation.missing().size(),
        item.position());
  }

  private static long count(Evaluation evaluation, Urgency urgency) {
    return evaluation.recommendations().stream().filter(r -> r.urgency() == urgency).count();
  }

  /** How many recommendations there are of an urgency. */
  long count(Urgency urgency) {
    return counts.stream()
        .filter(count -> count.urgency().equals(Key.of(urgency)))
        .mapToLong(count -> Long.parseLong(count.count()))
        .sum();
  }

  /** The same with the place that the urgency proposes. */
  AgendaRow proposedAt(int place) {
    return new AgendaRow(item, judged, urgency, advice, counts, missing, place);
  }

  /** The urgency proposes another place than the one it has. */
  public boolean isElsewhere() {
    return proposed != item.position();
  }

  /** How many recommendations there are of the urgency of a key; nothing is 0. */
  public String state() {
    return item.signed() ? "signed" : item.decided() ? "decided" : "undecided";
  }
}
