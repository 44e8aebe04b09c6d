package io.osteon.authoring.assistance;

import io.osteon.authoring.assistance.Proposal.Kind;
import io.osteon.rulebase.BilingualText;
import java.util.List;

/** The words of DRL, and frames to be filled in. */
final class Snippets {
  static final List<String> KEYWORDS =
      List.of(
          "package",
          "import",
          "global",
          "rule",
          "salience",
          "enabled",
          "activation-group",
          "when",
          "then",
          "end",
          "exists",
          "not",
          "and",
          "or",
          "in",
          "contains",
          "memberOf",
          "matches",
          "from",
          "accumulate",
          "eval",
          "insert",
          "new",
          "null",
          "true",
          "false");

  private Snippets() {}

  static void outside(ProposalList proposals) {
    proposals.add(
        Kind.SNIPPET,
        "rule",
        """
        rule "XXX-01 What it is about"
        when
            Patient( age >= parameters.count( "adult.minimum-age" ) )
        then
            advice.recommend( "XXX-01" );
        end
        """,
        new BilingualText("a new rule", "新规则"),
        Knowledge.NOTHING);
    words(proposals, List.of("when", "then", "end", "salience", "enabled"));
  }

  static void conditions(ProposalList proposals) {
    snippet(proposals, "exists", "exists ", "there is at least one", "至少存在一个");
    snippet(proposals, "not", "not ", "there is none", "不存在");
    snippet(proposals, "or", "exists ( A() or B() )", "one of several", "其中之一");
    snippet(
        proposals,
        "accumulate",
        "accumulate( $course : Diagnosis( $days : daysAgo ); $latest : min( $days ); $latest < 30 )",
        "the highest, lowest or number of something",
        "最大值、最小值或数目");
    words(proposals, List.of("and", "eval", "then", "end"));
  }

  static void consequence(ProposalList proposals) {
    snippet(proposals, "advice.recommend", "advice.recommend( \"\" );", "show an advice", "显示建议");
    snippet(
        proposals,
        "advice.refine",
        "advice.refine( \"\" );",
        "add a variant to an advice",
        "为建议补充变体");
    snippet(proposals, "advice.missing", "advice.missing( \"\" );", "ask for data", "提示缺失资料");
    snippet(
        proposals,
        "insert",
        "insert( new FirstDoseContext( \"\" ) );",
        "state a fact for other rules",
        "供其他规则使用的事实");
    words(proposals, List.of("end"));
  }

  private static void snippet(
      ProposalList proposals, String label, String insert, String english, String chinese) {
    proposals.add(
        Kind.SNIPPET, label, insert, new BilingualText(english, chinese), Knowledge.NOTHING);
  }

  private static void words(ProposalList proposals, List<String> words) {
    words.forEach(word -> proposals.add(Kind.KEYWORD, word, Knowledge.NOTHING, Knowledge.NOTHING));
  }
}
