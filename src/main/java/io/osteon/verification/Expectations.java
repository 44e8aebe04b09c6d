package io.osteon.verification;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a test patient expects.
 *
 * @param must ids of rules that have to be shown, and of variants ({@code BTA-08/dialysis}) that
 *     have to apply to them
 * @param not ids of rules that must not be shown, and of variants that must not apply to those
 *     shown
 * @param missing ids of entries for missing data that have to be there, for example {@code
 *     SAF-12/allergies}
 * @param notMissing ids of entries for missing data that must not be there
 * @param because for what is shown, a variant of it or an entry for missing data: the places in the
 *     test patient that it was led by, complete, for example {@code /f/mdt_plan_d}
 * @param values computed values
 */
public record Expectations(
    List<String> must,
    List<String> not,
    List<String> missing,
    List<String> notMissing,
    Map<String, Set<String>> because,
    ExpectedValues values) {
  public Expectations {
    must = List.copyOf(must);
    not = List.copyOf(not);
    missing = List.copyOf(missing);
    notMissing = List.copyOf(notMissing);
    because = Collections.unmodifiableMap(new LinkedHashMap<>(because));
    Objects.requireNonNull(values, "values");
  }
}
