package io.osteon.governance.release;

import io.osteon.rulebase.RuleBaseFiles;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The line of {@code release.yaml} that says the version; comments around it stay. */
final class VersionLine {
  private static final Pattern LINE =
      Pattern.compile("(?m)^(version[ \\t]*:[ \\t]*)([^#\\r\\n]*?)([ \\t]*(?:#.*)?)$");

  private VersionLine() {}

  /** The version that the files name; empty if there is no such line. */
  static Optional<String> of(RuleBaseFiles files) {
    if (!files.has(RuleBaseFiles.RELEASE)) {
      return Optional.empty();
    }
    Matcher line = LINE.matcher(text(files));
    return line.find()
        ? Optional.of(line.group(2).replace("\"", "").replace("'", ""))
        : Optional.empty();
  }

  /** The files with another version. */
  static RuleBaseFiles with(RuleBaseFiles files, SemanticVersion version) {
    String before = files.has(RuleBaseFiles.RELEASE) ? text(files) : "";
    Matcher line = LINE.matcher(before);
    String after =
        line.find()
            ? before.substring(0, line.start(2)) + version + before.substring(line.end(2))
            : before + "version: " + version + "\n";
    SortedMap<String, byte[]> content = VerifiedRelease.content(files);
    content.put(RuleBaseFiles.RELEASE, after.getBytes(StandardCharsets.UTF_8));
    return RuleBaseFiles.of(content);
  }

  private static String text(RuleBaseFiles files) {
    return new String(files.bytes(RuleBaseFiles.RELEASE), StandardCharsets.UTF_8);
  }
}
