package io.osteon.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents of plain ASCII are read in a faster way, which must not be seen from outside. */
class StrictJsonTest {

  /** Catches: the faster way accepts what the other refuses, or says something else of it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'a':1,'a':1}",
        "{'a':{'b':[{'c':1,'d':2,'e':3,'c':4}]}}",
        "[[{'a':{}, 'b':2, 'a':{}}]]",
        "{'a':[1],'b':2,'c':3,'a':[2]}",
        "{'a':1} x",
        "{'a':1}{}",
        "{'a':01}",
        "{'a':NaN}",
        "{'a':'\t'}",
        "{'a':1,}",
        "{'a'",
        "",
        " ",
        "{'a':1}\u0000"
      })
  void whatIsRefusedIsRefusedWithTheSameWords(String text) {
    String json = text.replace('\'', '"');
    InvalidInputException slow = refusal(() -> StrictJson.parse(json));
    InvalidInputException fast =
        refusal(() -> StrictJson.parse(json.getBytes(StandardCharsets.UTF_8)));
    assertThat(fast.violations()).isEqualTo(slow.violations()).hasSize(1);
  }

  /** Catches: a limit of lengths or depth that holds for one of the ways only. */
  @Test
  void theSameLimitsHold() {
    String deep = "[".repeat(StrictJson.MAXIMUM_DEPTH + 1);
    String number = "[" + "1".repeat(101) + "]";
    String key = "{\"" + "k".repeat(10_001) + "\":1}";
    for (String json : new String[] {deep, number, key}) {
      assertThatThrownBy(() -> StrictJson.parse(json.getBytes(StandardCharsets.UTF_8)))
          .isInstanceOf(InvalidInputException.class);
    }
  }

  /** Catches: a number or a text that comes out differently, which would change evaluation ids. */
  @Test
  void bothWaysReadTheSameTree() throws Exception {
    String bundle = Files.readString(Path.of("docs/examples/bundle.json"));
    for (String json :
        new String[] {
          bundle.replaceAll("[^\\x00-\\x7F]", "?"),
          "{\"a\":[1,1.0,1.10,1e3,-0,0.0000001,12345678901234567890,\"\\u4e2d\\ud83d\\ude00\"],\"b\":null}"
        }) {
      JsonNode slow = StrictJson.parse(json);
      JsonNode fast = StrictJson.parse(json.getBytes(StandardCharsets.UTF_8));
      assertThat(fast).isEqualTo(slow);
      assertThat(fast.toString()).isEqualTo(slow.toString());
    }
  }

  private static InvalidInputException refusal(Runnable parse) {
    try {
      parse.run();
    } catch (InvalidInputException e) {
      return e;
    }
    throw new AssertionError("was accepted");
  }
}
