package io.osteon.verification;

import java.util.List;
import java.util.Objects;

/**
 * What a test patient expects.
 *
 * @param must ids of rules that have to be shown
 * @param not ids of rules that must not be shown
 * @param values computed values
 */
public record Expectations(List<String> must, List<String> not, ExpectedValues values) {
  public Expectations {
    must = List.copyOf(must);
    not = List.copyOf(not);
    Objects.requireNonNull(values, "values");
  }
}
