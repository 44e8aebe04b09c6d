package io.osteon.web.draft.edit;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the code editor; scripts get theirs from here, too. */
@MessageBundle("code")
public interface CodeWords {
  @Message("Files")
  String files();

  @Message("File")
  String file();

  @Message("Change")
  String change();

  @Message("Last saved by")
  String lastSavedBy();

  @Message(
      "{#switch kind}{#case 'ADDED'}added{#case 'CHANGED'}changed{#case 'DELETED'}deleted{#else}as in the release{/switch}")
  String changeName(String kind);

  @Message("As in the release again")
  String restore();

  @Message("Outline")
  String outline();

  @Message("Find in the outline")
  String outlineFilter();

  @Message("Save")
  String save();

  @Message("This draft cannot be edited now; the text is shown for reading.")
  String readOnly();

  @Message("Problems")
  String problems();

  @Message("The rule at the cursor, in words")
  String sentence();

  @Message(
      "Keys: Ctrl+Space proposes, F12 goes to the definition, F8 to the next problem, Ctrl+S saves, Ctrl+F finds, Escape then Tab leaves the editor.")
  String keys();

  @Message(
      "Somebody else has saved this file while you were writing. Both texts are kept; choose which one counts.")
  String conflictText();

  @Message("Keep my text")
  String keepMine();

  @Message("Take the saved text")
  String takeTheirs();

  @Message("The saved text")
  String theirs();

  @Message("Text of the file")
  String editorLabel();

  @Message("No problems.")
  String noProblems();

  @Message("Errors: [errors], warnings: [warnings]")
  String problemCount();

  @Message("The check could not be made; it is tried again with the next change.")
  String checkFailed();

  @Message("line [line], column [column]")
  String place();

  @Message("Error")
  String error();

  @Message("Warning")
  String warning();

  @Message("There is nothing to go to here.")
  String noDefinition();

  @Message("Place the cursor in a rule to read it in words.")
  String noSentence();

  @Message("Saved")
  String saved();

  @Message("Not saved yet")
  String unsaved();

  @Message("Saving…")
  String saving();

  @Message("Conflict: not saved")
  String conflict();

  @Message(
      "The service cannot be reached. Your text is kept in this browser and saved as soon as possible.")
  String offline();

  @Message("Not saved; your text is kept in this browser. The service says:")
  String refused();

  @Message(
      "You have been signed out. Your text is kept in this browser; sign in again and open this page.")
  String signedOut();

  @Message("Find")
  String find();

  @Message("Replace")
  String replace();

  @Message("next")
  String next();

  @Message("previous")
  String previous();

  @Message("all")
  String all();

  @Message("match case")
  String matchCase();

  @Message("regular expression")
  String regularExpression();

  @Message("whole words")
  String byWord();

  @Message("replace all")
  String replaceAll();

  @Message("close")
  String close();

  @Message("Go to line")
  String goToLine();

  @Message("go")
  String go();

  @Message("Proposals")
  String completions();

  @Message("Problems in the text")
  String diagnostics();

  @Message("current match")
  String currentMatch();

  @Message("on line")
  String onLine();

  @Message("$ matches replaced")
  String replacedMatches();

  @Message("match on line $ replaced")
  String replacedOnLine();

  @Message("Selection deleted")
  String selectionDeleted();
}
