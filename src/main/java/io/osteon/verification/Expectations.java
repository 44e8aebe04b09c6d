package io.osteon.verification;

import java.util.List;
import java.util.Objects;

/**
 * What a test patient expects.
 *
 * @param must ids of rules that have to be shown
 * @param not ids of rules that must not be shown
 * @param missing ids of entries for missing data that have to be there, for example {@code
 *     SAF-12/allergies}
 * @param values computed values
 */
public record Expectations(
    List<String> must, List<String> not, List<String> missing, ExpectedValues values) {
  public Expectations {
    must = List.copyOf(must);
    not = List.copyOf(not);
    missing = List.copyOf(missing);
    Objects.requireNonNull(values, "values");
  }
}
