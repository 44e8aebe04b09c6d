package io.osteon.web.draft.edit;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.governance.draft.DraftFile;
import io.osteon.rulebase.Language;
import io.osteon.web.draft.DraftFrame;
import io.osteon.web.draft.Paths;
import io.osteon.web.layout.Page;

/** What the script of the code editor gets from its page: addresses, versions, and all words. */
final class EditorSettings {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private EditorSettings() {}

  /** The settings as JSON, for an attribute of the page. */
  static String json(DraftFrame frame, DraftFile file) {
    ObjectNode settings = MAPPER.createObjectNode();
    settings.put("draft", frame.draft().id().toString());
    settings.put("path", file.path());
    settings.put("version", "\"" + file.version() + "\"");
    settings.put("editable", frame.may("edit"));
    settings.put("nonce", frame.page().nonce());
    settings.put("file", frame.api() + "/files/" + Paths.encoded(file.path()));
    settings.put("files", frame.home() + "/files");
    settings.put("checks", frame.api() + "/checks");
    settings.put("assistance", frame.api() + "/assistance");
    // the reader's own language comes first
    Language mine = frame.page().language();
    Language other = mine == Language.ZH ? Language.EN : Language.ZH;
    settings.putArray("languages").add(mine.tag()).add(other.tag());
    words(frame.page(), settings.putObject("words"));
    phrases(frame.page(), settings.putObject("phrases"));
    return settings.toString();
  }

  private static void words(Page page, ObjectNode words) {
    CodeWords said = page.words(CodeWords.class);
    words
        .put("editorLabel", said.editorLabel())
        .put("noProblems", said.noProblems())
        .put("problemCount", said.problemCount())
        .put("checkFailed", said.checkFailed())
        .put("place", said.place())
        .put("error", said.error())
        .put("warning", said.warning())
        .put("noDefinition", said.noDefinition())
        .put("noSentence", said.noSentence())
        .put("saved", said.saved())
        .put("unsaved", said.unsaved())
        .put("saving", said.saving())
        .put("conflict", said.conflict())
        .put("offline", said.offline())
        .put("refused", said.refused())
        .put("signedOut", said.signedOut());
  }

  /** CodeMirror's own words, by the English phrase that it uses as a key. */
  private static void phrases(Page page, ObjectNode phrases) {
    CodeWords said = page.words(CodeWords.class);
    phrases
        .put("Find", said.find())
        .put("Replace", said.replace())
        .put("next", said.next())
        .put("previous", said.previous())
        .put("all", said.all())
        .put("match case", said.matchCase())
        .put("regexp", said.regularExpression())
        .put("by word", said.byWord())
        .put("replace", said.replace())
        .put("replace all", said.replaceAll())
        .put("close", said.close())
        .put("Go to line", said.goToLine())
        .put("go", said.go())
        .put("Completions", said.completions())
        .put("Diagnostics", said.diagnostics())
        .put("No diagnostics", said.noProblems())
        .put("current match", said.currentMatch())
        .put("on line", said.onLine())
        .put("replaced $ matches", said.replacedMatches())
        .put("replaced match on line $", said.replacedOnLine())
        .put("Selection deleted", said.selectionDeleted());
  }
}
