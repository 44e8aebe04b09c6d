package io.osteon.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.web.accounts.AccountWords;
import io.osteon.web.activations.ActivationWords;
import io.osteon.web.audit.AuditWords;
import io.osteon.web.draft.DraftWords;
import io.osteon.web.draft.edit.CodeWords;
import io.osteon.web.draft.edit.RuleFormWords;
import io.osteon.web.draft.review.ReviewWords;
import io.osteon.web.errors.ErrorWords;
import io.osteon.web.evaluation.EvaluationWords;
import io.osteon.web.home.HomeWords;
import io.osteon.web.layout.LayoutWords;
import io.osteon.web.mdt.board.BoardWords;
import io.osteon.web.mdt.calculator.CalculatorWords;
import io.osteon.web.mdt.chart.ChartWords;
import io.osteon.web.mdt.meeting.MeetingWords;
import io.osteon.web.mdt.patient.PatientWords;
import io.osteon.web.monitoring.MonitoringWords;
import io.osteon.web.outcome.OutcomeWords;
import io.osteon.web.releases.ReleaseWords;
import io.osteon.web.rules.RuleWords;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both languages say everything. */
class PageWordsTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-zA-Z.]+}");

  private static Properties chinese(Class<?> words) throws IOException {
    Properties chinese = new Properties();
    String file = words.getAnnotation(MessageBundle.class).value() + "_zh.properties";
    try (Reader in =
        new InputStreamReader(
            PageWordsTest.class.getResourceAsStream("/messages/" + file), StandardCharsets.UTF_8)) {
      chinese.load(in);
    }
    return chinese;
  }

  private static TreeSet<String> placeholders(String text) {
    TreeSet<String> names = new TreeSet<>();
    PLACEHOLDER.matcher(text).results().map(MatchResult::group).forEach(names::add);
    return names;
  }

  /** Catches a word or a value that is missing in Chinese: the page would show it in English. */
  @ParameterizedTest
  @ValueSource(
      classes = {
        LayoutWords.class,
        EvaluationWords.class,
        RuleWords.class,
        DraftWords.class,
        CodeWords.class,
        RuleFormWords.class,
        ReviewWords.class,
        HomeWords.class,
        ReleaseWords.class,
        ActivationWords.class,
        AuditWords.class,
        MonitoringWords.class,
        AccountWords.class,
        OutcomeWords.class,
        MeetingWords.class,
        PatientWords.class,
        CalculatorWords.class,
        ChartWords.class,
        ErrorWords.class,
        BoardWords.class
      })
  void everyWordIsThereInChinese(Class<?> bundle) throws IOException {
    Properties chinese = chinese(bundle);
    Method[] words = bundle.getDeclaredMethods();
    assertThat(chinese.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(Arrays.stream(words).map(Method::getName).toList());
    for (Method word : words) {
      String english = word.getAnnotation(Message.class).value();
      assertThat(english).as(word.getName()).isNotBlank();
      assertThat(chinese.getProperty(word.getName())).as(word.getName()).isNotBlank();
      assertThat(placeholders(chinese.getProperty(word.getName())))
          .as(word.getName())
          .isEqualTo(placeholders(english));
    }
  }
}
