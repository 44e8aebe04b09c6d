package io.osteon.web.mdt.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.osteon.rulebase.Language;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The timeline shows what was recorded, where it belongs, and says what is unknown. */
class TimelineTest {
  private static final ChartText ENGLISH = ChartCases.text(Language.EN);

  private static TimelineLayout layout(String json) {
    return new TimelineLayout(TimelineContent.of(ChartCases.read(json), ENGLISH), ENGLISH);
  }

  private static Timeline timeline(String json) {
    return Timeline.of(ChartCases.read(json), ENGLISH);
  }

  private static List<String> lanes(TimelineLayout layout) {
    return layout.bands().stream().map(band -> band.lane().name()).toList();
  }

  /** Catches an event in a wrong lane or at a wrong day, and a plan that looks like a fact. */
  @Test
  void eventsStandAtTheirDaysInTheirLanes() {
    TimelineLayout layout =
        layout(
            """
            {'diagnoses': [{'condition': 'lung_cancer', 'date': '2026-01-28'}],
             'events': [{'event': 'pathologicalFracture', 'date': '2026-08-16'},
                        {'event': 'boneSurgery', 'date': '2026-12-04', 'planned': true}]}
            """);
    assertThat(lanes(layout)).containsExactly("DIAGNOSES", "SKELETAL_EVENTS", "SURGERY");
    TimelineLayout.Events cancer = layout.bands().get(0).events().get(0);
    TimelineLayout.Events fracture = layout.bands().get(1).events().get(0);
    TimelineLayout.Events surgery = layout.bands().get(2).events().get(0);
    assertThat(cancer.marks()).containsExactly(layout.scale().x(-300));
    assertThat(fracture.marks()).containsExactly(layout.scale().x(-100));
    assertThat(surgery.marks()).containsExactly(layout.scale().x(10));
    assertThat(surgery.planned()).isTrue();
    assertThat(surgery.note()).isEqualTo("planned 4 Dec 2026");
    double perDay = (fracture.marks().get(0) - cancer.marks().get(0)) / 200;
    assertThat(surgery.marks().get(0) - fracture.marks().get(0))
        .isCloseTo(110 * perDay, within(1e-6));
  }

  /** Catches a drug in use that looks stopped, and a stopped one that looks in use. */
  @Test
  void barsAreOpenUntilAStopIsRecorded() {
    String open =
        timeline("{'medications': [{'drug': 'letrozole', 'given': ['2026-03-01']}]}").svg();
    assertThat(open).contains("open-end").doesNotContain("class=\"stop\"", "bar-unknown");
    String stopped =
        timeline(
                "{'medications': [{'drug': 'letrozole', 'given': ['2026-03-01'],"
                    + " 'stopped': '2026-09-01'}]}")
            .svg();
    assertThat(stopped).contains("class=\"stop\"").doesNotContain("open-end");
    String ending =
        timeline(
                "{'medications': [{'drug': 'letrozole', 'given': ['2026-03-01'],"
                    + " 'stopped': '2026-12-20'}]}")
            .svg();
    assertThat(ending).contains("bar-planned", "end planned").doesNotContain("open-end");
  }

  /** Catches a bar that invents when a drug began. */
  @Test
  void anUnknownStartIsDrawnAsUnknown() {
    Timeline timeline = timeline("{'medications': [{'drug': 'calcium_carbonate'}]}");
    assertThat(timeline.svg()).contains("bar-unknown", "start unknown").doesNotContain("\"bar\"");
    assertThat(timeline.rows())
        .containsExactly(
            new Timeline.Row("Drugs", "Calcium carbonate", "start unknown; no end recorded"));
  }

  /** Catches a drug that is only planned and looks as if it were taken. */
  @Test
  void aPlanIsNoBar() {
    String svg =
        timeline("{'medications': [{'drug': 'denosumab', 'planned': ['2026-12-01']}]}").svg();
    assertThat(svg)
        .contains("dose-planned", "planned 1 Dec 2026", "dose unknown")
        .doesNotContain("\"bar", "open-end", "\"dose\"");
  }

  /** Catches doses of long ago that make a drug look as if it had been given since. */
  @Test
  void afterTheLastDoseABarIsFaint() {
    TimelineCourse course = new TimelineCourse(List.of(-400, -300), List.of(), null, true);
    assertThat(course.recordedUntil()).isEqualTo(-300);
    assertThat(course.end()).isZero();
    String svg =
        timeline(
                "{'medications': [{'drug': 'zoledronate', 'given': ['2025-10-01',"
                    + " '2026-01-01']}]}")
            .svg();
    assertThat(svg).contains("bar-open", "since last dose");
  }

  /** Catches an undated entry that is drawn at a day, and a diagnosis that is lost. */
  @Test
  void undatedEntriesSayThatTheirDateIsUnknown() {
    Timeline timeline = timeline("{'diagnoses': [{'condition': 'breast_cancer'}]}");
    assertThat(timeline.svg())
        .contains(">?<", "Breast cancer", "date unknown")
        .doesNotContain("class=\"mark\"");
    assertThat(timeline.rows())
        .containsExactly(new Timeline.Row("Diagnoses", "Breast cancer", "date unknown"));
  }

  /** Catches "none" where nobody asked, and "unknown" where a list was supplied. */
  @Test
  void whatIsNotRecordedIsUnknown() {
    Timeline nothing = timeline("{}");
    assertThat(nothing.isDrawn()).isFalse();
    assertThat(nothing.absent()).contains("Drugs", "Diagnoses", "Imaging", "Surgery");
    assertThat(nothing.empty()).isEmpty();
    Timeline noDrugs = timeline("{'medications': [], 'diagnoses': []}");
    assertThat(noDrugs.empty()).containsExactly("Diagnoses", "Drugs");
    assertThat(noDrugs.absent()).doesNotContain("Drugs", "Diagnoses");
  }

  /** Catches twenty sessions of radiotherapy that fill a screen. */
  @Test
  void manyEventsOfANameShareALabel() {
    String events =
        List.of("02", "03", "04", "05", "06", "07", "08").stream()
            .map(month -> "{'event': 'boneRadiotherapy', 'date': '2026-" + month + "-10'}")
            .collect(Collectors.joining(","));
    TimelineLayout layout = layout("{'events': [" + events + "]}");
    assertThat(layout.bands()).hasSize(1);
    TimelineLayout.Events radiotherapy = layout.bands().get(0).events().get(0);
    assertThat(radiotherapy.marks()).hasSize(7);
    assertThat(radiotherapy.name()).isEqualTo("Radiotherapy to bone × 7");
    assertThat(radiotherapy.note()).isEqualTo("Feb 2026 to Aug 2026");
  }

  /** Catches a diagnosis and its event that are told twice. */
  @Test
  void aFractureIsToldOnce() {
    Timeline timeline =
        timeline("{'diagnoses': [{'condition': 'path_fracture', 'date': '2026-10-01'}]}");
    assertThat(timeline.rows())
        .containsExactly(
            new Timeline.Row("Skeletal events", "Pathological fracture", "1 Oct 2026"));
  }

  /** Catches a list of drugs that is cut without saying so. */
  @Test
  void drugsWithoutARowAreCounted() {
    String drugs =
        List.of(
                "letrozole",
                "palbociclib",
                "tamoxifen",
                "fulvestrant",
                "morphine",
                "fentanyl",
                "oxycodone",
                "tramadol",
                "ibuprofen",
                "celecoxib",
                "dexamethasone",
                "prednisone",
                "furosemide",
                "metformin",
                "omeprazole",
                "digoxin")
            .stream()
            .map(drug -> "{'drug': '" + drug + "'}")
            .collect(Collectors.joining(","));
    Timeline timeline = timeline("{'medications': [" + drugs + "]}");
    assertThat(timeline.svg()).contains("and 3 more drugs, see the table");
    assertThat(timeline.rows()).hasSize(16);
  }
}
