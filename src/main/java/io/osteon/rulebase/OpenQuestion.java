package io.osteon.rulebase;

import java.util.Objects;

/**
 * A clinical question that the sources leave open.
 *
 * @param id for example {@code E18}
 * @param position1 one answer, {@code null} when only the id is given
 * @param position2 the other answer, {@code null} when only the id is given
 */
public record OpenQuestion(String id, BilingualText position1, BilingualText position2) {
  public OpenQuestion {
    Objects.requireNonNull(id, "id");
  }
}
