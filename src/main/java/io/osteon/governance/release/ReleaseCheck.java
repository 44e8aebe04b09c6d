package io.osteon.governance.release;

import io.osteon.rulebase.RuleBaseFiles;
import java.util.Optional;

/** Looks whether files can be used, just before they are signed. */
public interface ReleaseCheck {
  /** What is wrong with the files, in a sentence; empty when they compile. */
  Optional<String> fault(RuleBaseFiles files);
}
