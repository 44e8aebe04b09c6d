package io.osteon.mdt.minutes;

import io.osteon.mdt.pdf.Colour;
import io.osteon.mdt.pdf.Description;
import io.osteon.mdt.pdf.Flow;
import io.osteon.mdt.pdf.FontFamily;
import io.osteon.mdt.pdf.Run;
import io.osteon.mdt.pdf.Style;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.Urgency;
import java.util.ArrayList;
import java.util.List;

/** Minutes as a PDF: an overview on the first page, then each case on pages of its own. */
public final class MinutesPdf {
  private static final String PRODUCER = "Osteon";

  private final Minutes minutes;
  private final Flow flow;

  private MinutesPdf(Minutes minutes, FontFamily fonts) {
    this.minutes = minutes;
    this.flow =
        new Flow(
            fonts,
            new Description(
                minutes.title() + minutes.word(MinutesWord.COLON) + minutes.meeting(),
                minutes.meeting() + minutes.word(MinutesWord.COMMA) + minutes.date(),
                minutes.language() == Language.ZH ? "zh-Hans" : minutes.language().tag(),
                PRODUCER,
                minutes.at()));
  }

  /** The file; the same minutes give the same bytes. */
  public static byte[] bytes(Minutes minutes, FontFamily fonts) {
    return new MinutesPdf(minutes, fonts).bytes();
  }

  private byte[] bytes() {
    overview();
    boolean decided = true;
    for (Minutes.Case each : minutes.cases()) {
      page(each, decided);
      decided = each.isDecided();
    }
    sources();
    String foot =
        (minutes.draft() ? word(MinutesWord.DRAFT) + " · " : "")
            + minutes.meeting()
            + " · "
            + minutes.date();
    return flow.finish(foot, (page, pages) -> word(MinutesWord.PAGE, page, pages));
  }

  private void overview() {
    flow.heading(1, minutes.title(), Style.TITLE, true);
    flow.paragraph(minutes.meeting(), new Style(12, true, Colour.ACCENT));
    if (minutes.draft()) {
      flow.paragraph(word(MinutesWord.DRAFT), Style.STRONG.in(Colour.WARNING));
    }
    flow.space(4);
    flow.facts(facts(minutes.facts()));
    flow.section(
        () -> {
          flow.space(8);
          flow.heading(2, word(MinutesWord.MEMBERS), Style.HEADING, true);
          flow.table(
              List.of(
                  new Flow.Column(word(MinutesWord.NAME), 0.42),
                  new Flow.Column(word(MinutesWord.SPECIALTY), 0.36),
                  new Flow.Column(word(MinutesWord.ATTENDANCE), 0.22)),
              minutes.members().stream().map(this::member).toList());
        });
    flow.section(
        () -> {
          flow.space(8);
          flow.heading(2, word(MinutesWord.AGENDA), Style.HEADING, true);
          flow.table(
              List.of(
                  new Flow.Column(word(MinutesWord.NUMBER), 0.08),
                  new Flow.Column(word(MinutesWord.CASE), 0.18),
                  new Flow.Column(word(MinutesWord.QUESTION), 0.56),
                  new Flow.Column(word(MinutesWord.DECISION), 0.18)),
              minutes.cases().stream().map(this::agenda).toList());
        });
  }

  private List<List<Run>> member(Minutes.Member member) {
    String chair =
        member.chair()
            ? word(MinutesWord.OPENING) + word(MinutesWord.CHAIRS) + word(MinutesWord.CLOSING)
            : "";
    return List.of(
        cell(member.name() + chair, Style.TEXT),
        cell(member.specialty(), Style.TEXT),
        member.present()
            ? cell(word(MinutesWord.PRESENT), Style.TEXT)
            : cell(word(MinutesWord.ABSENT), Style.TEXT.in(Colour.QUIET)));
  }

  private List<List<Run>> agenda(Minutes.Case each) {
    Colour colour = each.state() == Minutes.State.SIGNED ? Colour.GOOD : Colour.WARNING;
    return List.of(
        cell(Integer.toString(each.position()), Style.TEXT),
        cell(each.pseudonym(), Style.STRONG),
        cell(each.question(), Style.TEXT),
        cell(each.standing(), Style.TEXT.in(colour)));
  }

  /** Cases of which nothing is recorded follow each other on one page. */
  private void page(Minutes.Case each, boolean afterDecided) {
    if (each.isDecided() || afterDecided) {
      flow.newPage();
      flow.about(each.isDecided() ? name(each) : "");
    } else {
      flow.space(18);
    }
    flow.section(
        () -> {
          if (each.isDecided()) {
            sections(each);
          } else {
            flow.together(() -> sections(each));
          }
        });
  }

  private static String name(Minutes.Case each) {
    return each.position() + ". " + each.pseudonym();
  }

  private void sections(Minutes.Case each) {
    flow.heading(2, name(each), new Style(15, true, Colour.TEXT), true);
    if (each.state() != Minutes.State.SIGNED) {
      MinutesWord standing =
          each.isDecided() ? MinutesWord.NOT_SIGNED : MinutesWord.NOTHING_RECORDED;
      flow.paragraph(word(standing), Style.STRONG.in(Colour.WARNING));
    }
    List<Flow.Fact> facts = new ArrayList<>();
    facts.add(
        new Flow.Fact(word(MinutesWord.QUESTION), List.of(new Run(each.question(), Style.STRONG))));
    facts.addAll(facts(each.basis()));
    flow.facts(facts);
    if (!each.isDecided()) {
      return;
    }
    part(
        MinutesWord.DECISION,
        () -> {
          if (each.text() == null) {
            flow.paragraph(word(MinutesWord.NO_TEXT), Style.TEXT.in(Colour.QUIET));
          } else {
            flow.paragraph(each.text().text(), new Style(10.5, false, Colour.TEXT));
            flow.paragraph(each.text().by(), Style.QUIET);
          }
        });
    if (each.recommendations().isEmpty()) {
      part(
          MinutesWord.RECOMMENDATIONS,
          () -> flow.paragraph(word(MinutesWord.NO_RECOMMENDATION), Style.TEXT));
    } else {
      advice(MinutesWord.RECOMMENDATIONS, each.recommendations());
    }
    if (!each.elsewhere().isEmpty()) {
      advice(MinutesWord.ELSEWHERE, each.elsewhere());
    }
    List<Runnable> rest = rest(each);
    int before = Math.max(0, rest.size() - 2);
    rest.subList(0, before).forEach(Runnable::run);
    // a signature on a page of its own would not show what it is under
    flow.together(() -> rest.subList(before, rest.size()).forEach(Runnable::run));
  }

  /** The parts after the recommendations; the last of them is the signature. */
  private List<Runnable> rest(Minutes.Case each) {
    List<Runnable> rest = new ArrayList<>();
    if (!each.missing().isEmpty()) {
      rest.add(
          () ->
              part(
                  MinutesWord.MISSING,
                  () ->
                      flow.list(
                          each.missing().stream().map(text -> cell(text, Style.TEXT)).toList())));
    }
    if (!each.dissents().isEmpty()) {
      rest.add(
          () ->
              part(
                  MinutesWord.DISSENT,
                  () -> flow.list(each.dissents().stream().map(this::labelled).toList())));
    }
    if (each.votes() != null) {
      rest.add(() -> part(MinutesWord.VOTES, () -> votes(each.votes())));
    }
    if (!each.tasks().isEmpty()) {
      rest.add(() -> part(MinutesWord.TASKS, () -> tasks(each.tasks())));
    }
    rest.add(() -> part(MinutesWord.SIGNATURE, () -> signature(each.signature())));
    return rest;
  }

  private void votes(Minutes.Votes votes) {
    flow.paragraph(votes.counts(), Style.STRONG);
    flow.list(votes.names().stream().map(this::labelled).toList());
  }

  /** A part on one page, if it fits on one. */
  private void part(MinutesWord title, Runnable content) {
    flow.section(
        () ->
            flow.together(
                () -> {
                  title(title);
                  content.run();
                }));
  }

  private void title(MinutesWord title) {
    flow.space(9);
    flow.heading(3, word(title), Style.HEADING, false);
  }

  /** Recommendations, each on one page; the title stays with the first of them. */
  private void advice(MinutesWord title, List<Minutes.Advice> all) {
    flow.section(
        () -> {
          flow.together(
              () -> {
                title(title);
                advice(all.get(0));
              });
          all.subList(1, all.size()).forEach(this::advice);
        });
  }

  private void advice(Minutes.Advice advice) {
    flow.space(6);
    flow.together(() -> barred(advice));
  }

  private void barred(Minutes.Advice advice) {
    flow.barred(
        colour(advice.urgency()),
        () -> {
          List<Run> title = new ArrayList<>();
          if (advice.urgency() != null) {
            Style urgent = new Style(8.5, true, colour(advice.urgency()));
            title.add(new Run(mark(advice.urgency()) + " " + advice.urgencyWord() + "  ", urgent));
          }
          title.add(new Run(advice.rule() + "  " + advice.title(), Style.SUBHEADING));
          flow.paragraph(title);
          if (!advice.text().isEmpty()) {
            flow.paragraph(advice.text(), Style.TEXT);
          }
          if (!advice.deferred().isEmpty()) {
            flow.paragraph(
                List.of(
                    new Run(
                        word(MinutesWord.DEFERRED) + word(MinutesWord.COLON),
                        Style.STRONG.in(Colour.WARNING)),
                    new Run(advice.deferred(), Style.TEXT)));
          }
          if (!advice.evidence().isEmpty()) {
            flow.paragraph(
                word(MinutesWord.EVIDENCE) + word(MinutesWord.COLON) + advice.evidence(),
                Style.QUIET);
          }
          flow.tinted(() -> answer(advice));
        });
  }

  private void answer(Minutes.Advice advice) {
    List<Run> answer = new ArrayList<>();
    answer.add(new Run(word(MinutesWord.BOARD) + word(MinutesWord.COLON), Style.TEXT));
    answer.add(new Run(advice.answerWord(), Style.STRONG.in(answerColour(advice))));
    if (!advice.recorded().isEmpty()) {
      answer.add(
          new Run(
              word(MinutesWord.OPENING) + advice.recorded() + word(MinutesWord.CLOSING),
              Style.QUIET));
    }
    flow.paragraph(answer);
    said(advice.insteadLabel(), advice.instead());
    said(word(MinutesWord.REASON), advice.reason());
  }

  private void said(String label, String text) {
    if (!text.isBlank()) {
      flow.paragraph(
          List.of(
              new Run(label + word(MinutesWord.COLON), Style.STRONG), new Run(text, Style.TEXT)));
    }
  }

  private static Colour answerColour(Minutes.Advice advice) {
    if (advice.answer() == null) {
      return Colour.QUIET;
    }
    return switch (advice.answer()) {
      case ACCEPT -> Colour.GOOD;
      case MODIFY -> Colour.WARNING;
      case REJECT -> Colour.CRITICAL;
    };
  }

  private static Colour colour(Urgency urgency) {
    if (urgency == null) {
      return Colour.LINE;
    }
    return switch (urgency) {
      case CRITICAL -> Colour.CRITICAL;
      case WARNING -> Colour.WARNING;
      case INFO -> Colour.INFORMATION;
    };
  }

  private static String mark(Urgency urgency) {
    return switch (urgency) {
      case CRITICAL -> "◆";
      case WARNING -> "▲";
      case INFO -> "●";
    };
  }

  private void tasks(List<Minutes.Task> tasks) {
    flow.table(
        List.of(
            new Flow.Column(word(MinutesWord.TASK), 0.48),
            new Flow.Column(word(MinutesWord.OWNER), 0.20),
            new Flow.Column(word(MinutesWord.DUE), 0.18),
            new Flow.Column(word(MinutesWord.STATE), 0.14)),
        tasks.stream()
            .map(
                task ->
                    List.of(
                        cell(task.text(), Style.TEXT),
                        cell(task.owner(), Style.TEXT),
                        cell(task.due(), Style.TEXT),
                        cell(word(task.done() ? MinutesWord.DONE : MinutesWord.OPEN), Style.TEXT)))
            .toList());
  }

  private void signature(Minutes.Signed signature) {
    if (signature == null) {
      flow.paragraph(word(MinutesWord.NOT_SIGNED), Style.STRONG.in(Colour.WARNING));
      return;
    }
    flow.paragraph(
        signature.by(), Style.STRONG.in(signature.valid() ? Colour.TEXT : Colour.CRITICAL));
    flow.facts(facts(signature.facts()));
  }

  private void sources() {
    if (minutes.sources().isEmpty()) {
      return;
    }
    flow.newPage();
    flow.about("");
    flow.section(
        () -> {
          flow.heading(2, word(MinutesWord.SOURCES), Style.HEADING, true);
          for (int i = 0; i < minutes.sources().size(); i++) {
            flow.paragraph((i + 1) + ". " + minutes.sources().get(i), Style.QUIET);
          }
        });
  }

  private List<Run> labelled(Minutes.Labelled each) {
    return List.of(
        new Run(each.label() + word(MinutesWord.COLON), Style.STRONG),
        new Run(each.value(), Style.TEXT));
  }

  private static List<Flow.Fact> facts(List<Minutes.Labelled> facts) {
    return facts.stream().map(each -> Flow.Fact.of(each.label(), each.value())).toList();
  }

  private static List<Run> cell(String text, Style style) {
    return List.of(new Run(text, style));
  }

  private String word(MinutesWord word, Object... values) {
    return minutes.word(word, values);
  }
}
