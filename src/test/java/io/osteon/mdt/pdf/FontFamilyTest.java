package io.osteon.mdt.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.mdt.minutes.MinutesWord;
import io.osteon.rulebase.Language;
import io.osteon.testing.ShippedRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The fonts can write what the service says, and what people are called. */
class FontFamilyTest {
  private static final FontFamily FONTS = FontFamily.shipped();

  private static String missing(TrueTypeFont font, Set<Integer> characters) {
    return characters.stream()
        .filter(each -> each >= ' ' && font.glyph(each) == 0)
        .map(each -> Character.toString(each) + " U+" + Integer.toHexString(each))
        .collect(Collectors.joining(", "));
  }

  private static Set<Integer> characters(String text) {
    return text.codePoints().boxed().collect(Collectors.toCollection(TreeSet::new));
  }

  /** Catches a word of the rule base that would be printed as boxes. */
  @Test
  void everyCharacterOfTheRuleBaseCanBeWritten() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(ShippedRules.FOLDER)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        all.append(Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    assertThat(all.toString()).contains("地舒单抗").contains("10⁹");
    assertThat(missing(FONTS.regular(), characters(all.toString()))).isEmpty();
  }

  /** Catches a caption or heading that bold would write in two weights. */
  @Test
  void everyFixedWordCanBeWrittenInBold() {
    StringBuilder all = new StringBuilder("◆▲●•·≤≥×⁹₂");
    for (MinutesWord word : MinutesWord.values()) {
      for (Language language : Language.values()) {
        all.append(word.in(language, "1", "2", "3", "4"));
      }
    }
    ShippedRules.ruleBase()
        .advice()
        .all()
        .forEach(rule -> all.append(rule.title().en()).append(rule.title().zh()));
    assertThat(missing(FONTS.bold(), characters(all.toString()))).isEmpty();
  }

  /** Catches a font that was reduced to common characters: names have rare ones. */
  @Test
  void rareCharactersOfNamesCanBeWritten() {
    assertThat(missing(FONTS.regular(), characters("堃喆玥曦昇赟淼㛃㵐𬭚𬀩Éøßłşč"))).isEmpty();
  }
}
