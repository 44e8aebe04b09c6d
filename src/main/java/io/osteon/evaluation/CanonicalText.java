package io.osteon.evaluation;

import io.osteon.engine.vocabulary.Accessor;
import io.osteon.engine.vocabulary.FactType;
import io.osteon.engine.vocabulary.Vocabulary;
import io.osteon.facts.Fact;
import io.osteon.facts.Source;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/**
 * A case as one text that two different cases never share: texts carry their length, numbers and
 * names an end mark, lists their size. For hashing; it is never read back.
 */
final class CanonicalText {
  private static final char END = ';';

  private final Vocabulary vocabulary;
  private final StringBuilder content = new StringBuilder(8192);

  CanonicalText(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Adds facts with their types, all fields and sources. */
  void facts(List<Fact> facts) {
    content.append(facts.size()).append(END);
    for (Fact fact : facts) {
      fact(fact);
    }
  }

  private void fact(Fact fact) {
    FactType type =
        vocabulary
            .typeOf(fact.getClass())
            .orElseThrow(() -> new IllegalStateException("not a fact: " + fact.getClass()));
    content.append(type.name()).append(END);
    for (Accessor field : type.accessors()) {
      add(field.read(fact));
    }
  }

  /** Adds a value of a field. */
  void add(Object value) {
    if (value instanceof String text) {
      content.append(text.length()).append(':').append(text);
    } else if (value instanceof Source source) {
      add(source.reference());
    } else if (value instanceof List<?> list) {
      content.append(list.size()).append('*');
      for (Object item : list) {
        add(item);
      }
    } else if (value instanceof Enum<?> constant) {
      content.append(constant.name()).append(END);
    } else if (value instanceof LocalDate date) {
      content.append(date.toEpochDay()).append(END);
    } else {
      content.append(value).append(END);
    }
  }

  /** The text in UTF-8. */
  byte[] bytes() {
    return content.toString().getBytes(StandardCharsets.UTF_8);
  }
}
