package io.osteon.authoring.assistance;

import io.osteon.rulebase.BilingualText;
import java.util.Objects;

/**
 * What a word in a file means.
 *
 * @param from 0-based offset in UTF-16 units where the word begins
 * @param to 0-based offset where it ends
 * @param title its name for people
 * @param text what it means, several lines
 */
public record Documentation(int from, int to, BilingualText title, BilingualText text) {
  public Documentation {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(text, "text");
  }
}
