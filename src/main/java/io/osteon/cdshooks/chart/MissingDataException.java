package io.osteon.cdshooks.chart;

import io.osteon.cdshooks.chart.Chart.Unavailable;
import java.util.List;
import java.util.stream.Collectors;

/** Data without which an answer would mislead is neither in the call nor could it be fetched. */
public class MissingDataException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Unavailable> missing;

  /** Names the prefetch keys, with the reasons why their data could not be had. */
  public MissingDataException(List<Unavailable> missing) {
    super(
        missing.stream()
            .map(each -> each.key() + ": " + each.reason())
            .collect(Collectors.joining(", ", "required data could not be had: ", "")));
    this.missing = List.copyOf(missing);
  }

  /** The prefetch keys, with the reasons, in the order in which they are asked for. */
  public List<Unavailable> missing() {
    return missing;
  }
}
