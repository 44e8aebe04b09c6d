package io.osteon.authoring.edit;

import io.osteon.rulebase.RuleBaseFiles;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Texts of the files of a rule base. */
final class FileTexts {
  private FileTexts() {}

  /** The text of a file. */
  static String of(RuleBaseFiles files, String path) {
    if (!files.has(path)) {
      throw new EditException("there is no file " + path);
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(files.bytes(path)))
          .toString();
    } catch (CharacterCodingException e) {
      throw new EditException(path + " is not UTF-8");
    }
  }

  /** The files with the text of one of them changed, or added. */
  static RuleBaseFiles with(RuleBaseFiles files, String path, String text) {
    Map<String, byte[]> content = new TreeMap<>();
    files.paths().forEach(each -> content.put(each, files.bytes(each)));
    content.put(path, text.getBytes(StandardCharsets.UTF_8));
    return RuleBaseFiles.of(content);
  }
}
