package io.osteon.authoring.sentence;

import io.osteon.engine.check.Term;
import io.osteon.facts.FindingName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what is asked of findings: present, recorded as absent, or not recorded at all. */
final class FindingWriter {
  private final Speech speech;

  FindingWriter(Speech speech) {
    this.speech = speech;
  }

  private enum Asked {
    PRESENT,
    ABSENT,
    EITHER
  }

  /** The sentence; empty when more is asked than which finding and whether it is present. */
  Optional<List<TextPart>> write(Keys keys, boolean negated) {
    Asked asked = asked(keys.others());
    if (asked == null || !keys.values().containsKey("name")) {
      return Optional.empty();
    }
    List<TextPart> nouns = new ArrayList<>();
    for (Term.Constant constant : keys.values().get("name")) {
      TextPart label = speech.constant(constant, "Finding", "name", null);
      String noun =
          constant.value() instanceof FindingName name
              ? FindingNouns.of(name, label.text(), speech.chinese())
              : label.text();
      nouns.add(new TextPart(noun, label.kind(), label.reference()));
    }
    return Optional.of(
        nouns.size() == 1 ? one(nouns.get(0), asked, negated) : several(nouns, asked, negated));
  }

  private static Asked asked(List<Term> others) {
    if (others.isEmpty()) {
      return Asked.EITHER;
    }
    if (others.size() > 1) {
      return null;
    }
    Term only = others.get(0);
    if (isPresent(only)) {
      return Asked.PRESENT;
    }
    return only instanceof Term.Not not && isPresent(not.term()) ? Asked.ABSENT : null;
  }

  private static boolean isPresent(Term term) {
    return term instanceof Term.Read read && read.accessor().name().equals("present");
  }

  private List<TextPart> one(TextPart noun, Asked asked, boolean negated) {
    if (speech.chinese()) {
      String before =
          switch (asked) {
            case PRESENT -> negated ? "未记录存在" : "存在";
            case ABSENT -> negated ? "未记录不存在" : "已记录不存在";
            case EITHER -> negated ? "未记录是否存在" : "已记录是否存在";
          };
      return Parts.of(before, noun);
    }
    String is = FindingNouns.plural(noun.text()) ? " are " : " is ";
    return switch (asked) {
      case PRESENT -> Parts.of(noun, is, negated ? "not recorded as present" : "present");
      case ABSENT -> Parts.of(noun, is, negated ? "not recorded as absent" : "recorded as absent");
      case EITHER ->
          Parts.of(
              negated ? "it is not recorded whether " : "it is recorded whether ",
              noun,
              is,
              "present");
    };
  }

  private List<TextPart> several(List<TextPart> nouns, Asked asked, boolean negated) {
    String before =
        switch (asked) {
          case PRESENT ->
              negated
                  ? speech.say("none of these is recorded as present: ", "未记录存在下列任何一项：")
                  : speech.say("at least one of these is present: ", "存在下列至少一项：");
          case ABSENT ->
              negated
                  ? speech.say("none of these is recorded as absent: ", "未记录下列任何一项不存在：")
                  : speech.say("at least one of these is recorded as absent: ", "已记录下列至少一项不存在：");
          case EITHER ->
              negated
                  ? speech.say(
                      "for none of these is it recorded whether it is present: ", "未记录下列任何一项是否存在：")
                  : speech.say(
                      "for at least one of these it is recorded whether it is present: ",
                      "已记录下列至少一项是否存在：");
        };
    List<List<TextPart>> items = nouns.stream().map(List::of).toList();
    return Parts.of(before, Parts.join(items, speech.say("; ", "；"), speech.say("; ", "；")));
  }
}
