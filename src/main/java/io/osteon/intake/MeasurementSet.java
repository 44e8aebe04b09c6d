package io.osteon.intake;

import io.osteon.facts.Measurement;
import io.osteon.facts.MeasurementName;
import io.osteon.facts.RejectedValue;
import io.osteon.facts.RejectionReason;
import io.osteon.facts.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The measurements of a case: per name the newest plausible value, of equal days the largest. */
final class MeasurementSet {
  private record Entry(BigDecimal value, LocalDate date, TreeSet<Source> sources) {
    /** Positive when this entry counts rather than the other. */
    int rank(Entry other) {
      int byDate = day().compareTo(other.day());
      return byDate != 0 ? byDate : value.compareTo(other.value);
    }

    private LocalDate day() {
      return date == null ? LocalDate.MIN : date;
    }
  }

  private final Map<MeasurementName, Entry> entries = new EnumMap<>(MeasurementName.class);
  private final LocalDate at;
  private final FactSet facts;
  private final NoteSink notes;

  MeasurementSet(LocalDate at, FactSet facts, NoteSink notes) {
    this.at = at;
    this.facts = facts;
    this.notes = notes;
  }

  /** The key of a measurement in explanations, for example {@code pain_score}. */
  static String key(MeasurementName name) {
    return name.name().toLowerCase(Locale.ROOT);
  }

  void add(MeasurementName name, String written, LocalDate date, Source source) {
    Optional<BigDecimal> value = Decimals.parse(written);
    if (value.isEmpty()) {
      notes.note(
          source.reference(),
          "not-a-number",
          "the value of " + key(name) + " is not a decimal number; not used");
    } else if (!MeasurementRange.of(name).holds(value.get())) {
      reject(name, written.strip(), RejectionReason.IMPLAUSIBLE, source);
    } else if (date != null && date.isAfter(at)) {
      reject(name, written.strip(), RejectionReason.DATE_IN_FUTURE, source);
    } else {
      TreeSet<Source> sources = new TreeSet<>();
      sources.add(source);
      merge(name, new Entry(value.get(), date, sources));
    }
  }

  private void merge(MeasurementName name, Entry entry) {
    Entry known = entries.get(name);
    int rank = known == null ? 1 : entry.rank(known);
    if (rank > 0) {
      entries.put(name, entry);
    } else if (rank == 0) {
      known.sources().addAll(entry.sources());
    }
  }

  private void reject(MeasurementName name, String written, RejectionReason reason, Source source) {
    String value = Decimals.shortened(written);
    facts.add(
        "5 rejected " + key(name) + " " + value + " " + reason,
        source,
        sources -> new RejectedValue(key(name), value, "", reason, sources));
  }

  void addTo(FactSet all) {
    entries.forEach(
        (name, entry) ->
            all.put(
                "3 measurement " + name,
                new Measurement(name, entry.value(), List.copyOf(entry.sources()))));
  }
}
