package io.osteon.web.mdt.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.evaluation.Decision;
import io.osteon.facts.Fact;
import io.osteon.facts.MedicationCourse;
import io.osteon.facts.RejectedValue;
import io.osteon.facts.RejectionReason;
import io.osteon.intake.PatientCase;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.RuleBase;
import io.osteon.testing.ShippedRules;
import io.osteon.verification.ScenarioRunner;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** What holds for the charts of every case: all test patients of the rule base, and mixtures. */
class ChartPropertyTest {
  private static final List<PatientCase> CASES = new ArrayList<>();

  @BeforeAll
  static void readCases() throws IOException {
    List<PatientCase> patients = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("rules", "scenarios"))) {
      for (Path file : files.sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          if (!line.isBlank()) {
            patients.add(ScenarioRunner.patient(line, ShippedRules.evaluator()));
          }
        }
      }
    }
    assertThat(patients).hasSizeGreaterThan(500);
    CASES.addAll(patients);
    Random random = new Random(11);
    for (int i = 0; i < 150; i++) {
      CASES.add(mixture(patients, random));
    }
  }

  /** A case with the facts of several: crowded, and with more of a kind than people record. */
  private static PatientCase mixture(List<PatientCase> patients, Random random) {
    PatientCase base = patients.get(random.nextInt(patients.size()));
    List<Fact> facts = new ArrayList<>(base.facts());
    for (int i = 0; i < 2 + random.nextInt(9); i++) {
      for (Fact fact : patients.get(random.nextInt(patients.size())).facts()) {
        boolean dated =
            fact instanceof MedicationCourse
                || fact instanceof io.osteon.facts.LaboratoryResult
                || fact instanceof io.osteon.facts.PastEvent
                || fact instanceof io.osteon.facts.PlannedEvent
                || fact instanceof io.osteon.facts.Diagnosis;
        if (dated) {
          facts.add(fact);
        }
      }
    }
    facts.add(
        new RejectedValue(
            "ca_total", "98765", "<b>&\"'", RejectionReason.UNIT_NOT_ACCEPTED, List.of()));
    return new PatientCase(base.at(), facts, List.of());
  }

  private static LabPlots plots(Decision decision, ChartText text) {
    RuleBase ruleBase = ShippedRules.ruleBase();
    return LabPlots.of(decision, ruleBase.parameters(), ruleBase.terminology(), text);
  }

  private static void wellFormed(String svg) {
    try {
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(svg)));
    } catch (Exception e) {
      throw new AssertionError("not well formed: " + svg, e);
    }
  }

  /**
   * Catches a case for which a chart fails, is not well formed, asks for a style that pages refuse,
   * draws a rejected value, or comes out otherwise the second time.
   */
  @Test
  void everyCaseIsDrawn() {
    for (Language language : Language.values()) {
      ChartText text = ChartCases.text(language);
      for (PatientCase patientCase : CASES) {
        Decision decision = ShippedRules.evaluator().decide(patientCase);
        Timeline timeline = Timeline.of(patientCase, text);
        LabPlots plots = plots(decision, text);
        CaseHeader header = CaseHeader.of(decision, "?", text);
        assertThat(header.entries()).hasSize(11).allMatch(entry -> !entry.values().isEmpty());
        assertThat(Timeline.of(patientCase, text)).isEqualTo(timeline);
        assertThat(plots(decision, text)).isEqualTo(plots);
        if (timeline.isDrawn()) {
          wellFormed(timeline.svg());
          assertThat(timeline.svg()).doesNotContain("style=", "NaN", "null", "Infinity");
        }
        for (Plot plot : plots.plots()) {
          if (plot.isDrawn()) {
            wellFormed(plot.svg());
            assertThat(plot.svg())
                .doesNotContain("style=", "NaN", "null", "Infinity", "98765", "<b>");
          }
        }
      }
    }
  }

  /** Catches labels of the timeline that cover each other, or leave the drawing. */
  @Test
  void labelsOfTheTimelineKeepApart() {
    for (Language language : Language.values()) {
      ChartText text = ChartCases.text(language);
      for (PatientCase patientCase : CASES) {
        TimelineContent content = TimelineContent.of(patientCase, text);
        if (!content.isEmpty()) {
          for (TimelineLayout.Band band : new TimelineLayout(content, text).bands()) {
            keepApart(band.events());
          }
        }
      }
    }
  }

  private static void keepApart(List<TimelineLayout.Events> events) {
    for (int i = 0; i < events.size(); i++) {
      TimelineLayout.Events one = events.get(i);
      assertThat(one.left()).as(one.name()).isGreaterThanOrEqualTo(TimelineLayout.LEFT - 1);
      assertThat(one.right()).as(one.name()).isLessThanOrEqualTo(TimelineLayout.WIDTH);
      for (TimelineLayout.Events other : events.subList(i + 1, events.size())) {
        boolean sameRow =
            one.row() == other.row()
                || one.labelRow() == other.labelRow()
                || one.row() == other.labelRow()
                || one.labelRow() == other.row();
        if (sameRow) {
          assertThat(one.right() < other.left() || other.right() < one.left())
              .as("%s and %s", one, other)
              .isTrue();
        }
      }
    }
  }

  /** Catches labels of a plot that cover each other: the newest value is always written. */
  @Test
  void labelsOfPlotsKeepApart() {
    Random random = new Random(3);
    for (int run = 0; run < 300; run++) {
      List<PlotLabels.Placed> points = new ArrayList<>();
      double x = 90;
      for (int i = 0; i < 1 + random.nextInt(25); i++) {
        x = Math.min(740, x + random.nextInt(60));
        Reading reading = reading(Reading.Level.values()[random.nextInt(4)]);
        points.add(
            new PlotLabels.Placed(
                new PlotPoint(reading, 1, "" + random.nextInt(3000)), x, 40 + random.nextInt(260)));
      }
      List<PlotLabels.Label> labels = PlotLabels.of(points, 88, 758, 16, 316);
      assertThat(labels.stream().filter(PlotLabels.Label::newest)).hasSize(1);
      for (int i = 0; i < labels.size(); i++) {
        for (PlotLabels.Label other : labels.subList(i + 1, labels.size())) {
          assertThat(labels.get(i).meets(other)).as("%s %s", labels.get(i), other).isFalse();
        }
      }
    }
  }

  private static Reading reading(Reading.Level level) {
    return new Reading(
        java.math.BigDecimal.ONE,
        "1",
        io.osteon.facts.Unit.ONE,
        ChartCases.AT,
        0,
        null,
        null,
        false,
        level,
        false,
        "");
  }

  /** Catches text that becomes markup. */
  @Test
  void textIsEscaped() {
    String svg =
        new Svg()
            .text("text", "<script>&\"'\u0000\u0007</text>", "class", "a\" onload=\"x")
            .toString();
    assertThat(svg)
        .isEqualTo(
            "<text class=\"a&quot; onload=&quot;x\">&lt;script&gt;&amp;&quot;&#39;&lt;/text&gt;"
                + "</text>\n");
  }

  /** Catches coordinates that differ by platform or language. */
  @Test
  void coordinatesHaveOneDecimal() {
    assertThat(Svg.number(12.0)).isEqualTo("12");
    assertThat(Svg.number(12.34)).isEqualTo("12.3");
    assertThat(Svg.number(-0.96)).isEqualTo("-1");
    assertThat(Svg.number(-0.04)).isEqualTo("0");
  }
}
