package io.osteon.verification.mutation;

import io.osteon.engine.parse.Token;
import io.osteon.rulebase.ParameterDefinition;
import io.osteon.rulebase.ParameterSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Moves the numbers and the parameters of a comparison by one step, either way. */
final class ThresholdChanges {
  /** A call is {@code parameters . days ( "id" )}. */
  private static final int LENGTH_OF_CALL = 6;

  private final String text;
  private final ParameterSet parameters;

  /**
   * @param text of the file
   */
  ThresholdChanges(String text, ParameterSet parameters) {
    this.text = text;
    this.parameters = parameters;
  }

  /** All moves within a comparison. */
  void of(Words words, String within, Consumer<Change> sink) {
    int i = 0;
    while (i < words.size()) {
      Token token = words.get(i);
      if (token.text().equals("parameters") && words.is(i + 1, ".")) {
        parameter(words, words.part(i, i + LENGTH_OF_CALL), within, sink);
        i += LENGTH_OF_CALL;
      } else {
        if (Character.isDigit(token.text().charAt(0))) {
          number(words, token, within, sink);
        }
        i++;
      }
    }
  }

  private void number(Words words, Token token, String within, Consumer<Change> sink) {
    BigDecimal value;
    try {
      value = new BigDecimal(token.text());
    } catch (NumberFormatException e) {
      return; // a literal with a suffix; none of the rules has one
    }
    for (BigDecimal step : List.of(value.ulp(), value.ulp().negate())) {
      String moved = value.add(step).toPlainString();
      move(words, token.offset(), token.end(), moved, moved, within, sink);
    }
  }

  private void parameter(Words words, Words call, String within, Consumer<Change> sink) {
    String id = call.get(call.size() - 2).text().replace("\"", "");
    Optional<ParameterDefinition> found = parameters.find(id);
    if (found.isEmpty()) {
      return;
    }
    ParameterDefinition definition = found.get();
    for (MovedParameters.Direction direction : MovedParameters.Direction.values()) {
      BigDecimal moved = direction.moved(definition);
      if (moved.compareTo(definition.minimum()) >= 0
          && moved.compareTo(definition.maximum()) <= 0) {
        String replacement =
            text.substring(call.start(), call.end())
                .replace('"' + id + '"', '"' + direction.mark(id) + '"');
        move(words, call.start(), call.end(), replacement, moved.toPlainString(), within, sink);
      }
    }
  }

  private void move(
      Words words,
      int start,
      int end,
      String replacement,
      String shown,
      String within,
      Consumer<Change> sink) {
    sink.accept(
        new Change(
            MutantKind.THRESHOLD_MOVED,
            start,
            end,
            replacement,
            shown,
            within,
            text.substring(words.start(), words.end()),
            text.substring(words.start(), start) + shown + text.substring(end, words.end())));
  }
}
