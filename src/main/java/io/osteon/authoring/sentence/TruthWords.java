package io.osteon.authoring.sentence;

import io.osteon.engine.check.Term;
import java.util.ArrayList;
import java.util.List;

/** Says what is true or false as a sentence of its own, whatever it speaks of. */
final class TruthWords {
  private final Speech speech;
  private final TermWords terms;

  TruthWords(Speech speech, TermWords terms) {
    this.speech = speech;
    this.terms = terms;
  }

  List<TextPart> words(Term term) {
    if (term instanceof Term.Comparison comparison) {
      return comparison(comparison);
    }
    if (term instanceof Term.And and) {
      return both(and.left(), and.right(), speech.say(" and ", "且"));
    }
    if (term instanceof Term.Or or) {
      return both(or.left(), or.right(), speech.say(" or ", "或"));
    }
    if (term instanceof Term.Not not) {
      return Parts.of(speech.say("it is not so that ", "并非"), words(not.term()));
    }
    if (term instanceof Term.In in) {
      return Parts.of(
          terms.value(in.value(), "", "", null),
          in.negated() ? speech.say(" is none of ", "不属于") : speech.say(" is one of ", "属于"),
          options(in));
    }
    if (term instanceof Term.Contains contains) {
      return Parts.of(
          terms.value(contains.whole(), "", "", null),
          contains.negated()
              ? speech.say(" does not contain ", "不包含")
              : speech.say(" contains ", "包含"),
          terms.value(contains.part(), "", "", null));
    }
    if (term instanceof Term.Matches matches) {
      return Parts.of(
          terms.value(matches.text(), "", "", null),
          matches.negated()
              ? speech.say(" does not match the pattern “", "不符合模式“")
              : speech.say(" matches the pattern “", "符合模式“"),
          new TextPart(matches.expression(), PartKind.VALUE, ""),
          "”");
    }
    if (term instanceof Term.Text text) {
      return text(text);
    }
    return Parts.of(terms.value(term, "", "", null), truth(term));
  }

  private String truth(Term term) {
    return term instanceof Term.Read ? speech.say(" is true", "成立") : "";
  }

  private List<TextPart> both(Term left, Term right, String joint) {
    return Parts.of(speech.say("(", "（"), words(left), joint, words(right), speech.say(")", "）"));
  }

  private List<TextPart> options(Term.In in) {
    List<List<TextPart>> options = new ArrayList<>();
    in.options().forEach(option -> options.add(terms.value(option, "", "", null)));
    return Parts.join(options, speech.say(", ", "、"), speech.say(", ", "、"));
  }

  private List<TextPart> comparison(Term.Comparison comparison) {
    Term left = comparison.left();
    if (left instanceof Term.Constant constant && constant.parameter() != null) {
      return setting(comparison, constant);
    }
    List<TextPart> value = terms.value(left, "", "", null);
    if (comparison.right().type().isNull()) {
      boolean known = comparison.operator() == Term.Operator.NOT_EQUAL;
      return Parts.of(
          value, known ? speech.say(" is known", "已知") : speech.say(" is not known", "未知"));
    }
    return Parts.of(
        value,
        speech.say(" is ", ""),
        speech.comparison(comparison.operator()),
        terms.value(comparison.right(), "", "", null));
  }

  /** A parameter that a site uses as a switch. */
  private List<TextPart> setting(Term.Comparison comparison, Term.Constant setting) {
    return Parts.of(
        speech.say("the site’s setting “", "本机构设置“"),
        new TextPart(setting.parameter(), PartKind.PARAMETER, setting.parameter()),
        speech.say("” (now ", "”（现为"),
        terms.value(setting, "", "", null),
        speech.say(") is ", "）"),
        speech.comparison(comparison.operator()),
        terms.value(comparison.right(), "", "", null));
  }

  private List<TextPart> text(Term.Text text) {
    String how =
        switch (text.test()) {
          case STARTS_WITH ->
              text.negated()
                  ? speech.say(" does not begin with ", "开头不为")
                  : speech.say(" begins with ", "开头为");
          case ENDS_WITH ->
              text.negated()
                  ? speech.say(" does not end with ", "结尾不为")
                  : speech.say(" ends with ", "结尾为");
          case LENGTH ->
              text.negated()
                  ? speech.say(" does not have the length ", "长度不为")
                  : speech.say(" has the length ", "长度为");
        };
    return Parts.of(
        terms.value(text.text(), "", "", null), how, terms.value(text.argument(), "", "", null));
  }
}
