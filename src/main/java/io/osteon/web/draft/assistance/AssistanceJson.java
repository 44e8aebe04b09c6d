package io.osteon.web.draft.assistance;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.authoring.assistance.Documentation;
import io.osteon.authoring.assistance.Proposal;
import io.osteon.authoring.sentence.RuleSentence;
import io.osteon.authoring.sentence.RuleSentences;
import io.osteon.authoring.sentence.SentenceLine;
import io.osteon.rulebase.Key;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers to the editor as JSON. */
final class AssistanceJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private AssistanceJson() {}

  /** {@code {"proposals":[{"label","kind","insert","from","to","detail","documentation"}]}}. */
  static String proposals(List<Proposal> proposals, Language language) {
    ObjectNode root = MAPPER.createObjectNode();
    ArrayNode all = root.putArray("proposals");
    for (Proposal proposal : proposals) {
      all.addObject()
          .put("label", proposal.label())
          .put("kind", Key.of(proposal.kind()))
          .put("insert", proposal.insert())
          .put("from", proposal.from())
          .put("to", proposal.to())
          .put("detail", proposal.detail().in(language))
          .put("documentation", proposal.documentation().in(language));
    }
    return root.toString();
  }

  /** {@code {"documentation":{"from","to","title","text"}}}, or an empty object. */
  static String documentation(Optional<Documentation> documentation, Language language) {
    ObjectNode root = MAPPER.createObjectNode();
    documentation.ifPresent(
        found ->
            root.putObject("documentation")
                .put("from", found.from())
                .put("to", found.to())
                .put("title", found.title().in(language))
                .put("text", found.text().in(language)));
    return root.toString();
  }

  /** {@code {"definition":{"path","line","column"}}}, or an empty object. */
  static String definition(Optional<Location> location) {
    ObjectNode root = MAPPER.createObjectNode();
    location.ifPresent(
        found ->
            root.putObject("definition")
                .put("path", found.file())
                .put("line", found.line())
                .put("column", found.column()));
    return root.toString();
  }

  /** {@code {"rules":[{"name","line","en":[{"depth","kind","text"}],"zh":[...]}]}}. */
  static String sentences(String path, Map<Language, RuleSentences> sentences) {
    ObjectNode root = MAPPER.createObjectNode();
    ArrayNode rules = root.putArray("rules");
    if (!sentences.containsKey(Language.EN)) {
      return root.toString();
    }
    for (RuleSentence sentence : sentences.get(Language.EN).all()) {
      if (sentence.file().equals(path)) {
        ObjectNode rule = rules.addObject();
        rule.put("name", sentence.rule()).put("line", sentence.line());
        sentences.forEach(
            (language, said) ->
                said.find(sentence.rule())
                    .ifPresent(each -> lines(each, rule.putArray(language.tag()))));
      }
    }
    return root.toString();
  }

  private static void lines(RuleSentence sentence, ArrayNode lines) {
    for (SentenceLine line : sentence.lines()) {
      lines
          .addObject()
          .put("depth", line.depth())
          .put("kind", Key.of(line.kind()))
          .put("text", line.text());
    }
  }
}
