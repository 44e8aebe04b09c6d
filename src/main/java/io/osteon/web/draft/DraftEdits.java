package io.osteon.web.draft;

import io.osteon.accounts.Actor;
import io.osteon.authoring.edit.RuleBaseEdit;
import io.osteon.governance.draft.DraftFiles;
import io.osteon.governance.draft.Drafts;
import io.osteon.rulebase.RuleBaseFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Saves what the forms change of a draft's files. */
@ApplicationScoped
public class DraftEdits {
  private final Drafts drafts;
  private final DraftFiles files;

  /** Edits of drafts. */
  public DraftEdits(Drafts drafts, DraftFiles files) {
    this.drafts = drafts;
    this.files = files;
  }

  /** The version of a file, which a form carries along; 0 when the draft never touched it. */
  public long version(UUID draft, String path) {
    return files.list(draft).stream()
        .filter(file -> file.path().equals(path))
        .mapToLong(file -> file.version())
        .findFirst()
        .orElse(0);
  }

  /**
   * Makes an edit and saves the files that it changes.
   *
   * @param expectedVersion of the file that the form is about, as the form saw it
   * @throws io.osteon.governance.draft.FileConflictException when somebody else saved it since
   * @throws io.osteon.authoring.edit.EditException when the edit cannot be made
   */
  public void apply(
      Actor actor, UUID draft, long expectedVersion, UnaryOperator<RuleBaseEdit> edit) {
    RuleBaseFiles before = drafts.files(draft);
    RuleBaseFiles after = edit.apply(RuleBaseEdit.of(before)).files();
    for (String path : after.paths()) {
      byte[] text = after.bytes(path);
      if (!before.has(path) || !Arrays.equals(before.bytes(path), text)) {
        files.save(actor, draft, expectedVersion, path, text);
      }
    }
  }
}
