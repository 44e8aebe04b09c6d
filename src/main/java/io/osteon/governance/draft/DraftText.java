package io.osteon.governance.draft;

import io.osteon.intake.InvalidInputException;
import io.osteon.intake.InvalidInputException.Violation;
import io.osteon.rulebase.PlainText;
import io.osteon.rulebase.RuleBaseFiles;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What authors and reviewers may write. */
public final class DraftText {
  private static final Pattern NEW_NAME =
      Pattern.compile("[a-z]+/[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]{0,99}|[a-z-]+\\.yaml");
  private static final int SHOWN = 100;

  private DraftText() {}

  /**
   * A text of one line.
   *
   * @param pointer where the caller sent it, for the refusal
   * @param limit characters
   * @throws InvalidInputException when it is missing, too long or not plain
   */
  public static String line(String pointer, String text, int limit) {
    String stripped = present(pointer, text, limit);
    PlainText.faultInLine(stripped).ifPresent(fault -> refuse(pointer, fault));
    return stripped;
  }

  /**
   * A text of several lines.
   *
   * @param pointer where the caller sent it, for the refusal
   * @param limit characters
   * @throws InvalidInputException when it is missing, too long or not plain
   */
  public static String lines(String pointer, String text, int limit) {
    String stripped = present(pointer, text, limit);
    PlainText.faultInLines(stripped).ifPresent(fault -> refuse(pointer, fault));
    return stripped;
  }

  /** The same for a text that may be left out. */
  public static String optionalLines(String pointer, String text, int limit) {
    return text == null || text.isBlank() ? "" : lines(pointer, text, limit);
  }

  private static String present(String pointer, String text, int limit) {
    String stripped = text == null ? "" : text.strip();
    if (stripped.isEmpty() || stripped.length() > limit) {
      throw invalid(pointer, stripped, "a text of 1 to " + limit + " characters");
    }
    return stripped;
  }

  /**
   * The path of a file that the draft may have.
   *
   * @throws InvalidInputException when a rule base has no such file
   */
  static void requirePath(String path, RuleBaseFiles base) {
    if (base.has(path)) {
      return;
    }
    boolean known = RuleBaseFiles.of(Map.of(path, new byte[0])).has(path);
    if (!known || !NEW_NAME.matcher(path).matches()) {
      throw invalid(
          "/path",
          path,
          "a path of a rule base, such as logic/monitoring.drl: logic/*.drl, advice/*.yaml,"
              + " terminology/*.csv, scenarios/*.jsonl with letters, digits, points, hyphens and"
              + " underscores, or one of the single files such as parameters.yaml");
    }
  }

  /**
   * The text of a file.
   *
   * @throws InvalidInputException when it is too large, not UTF-8 or not plain
   */
  public static byte[] require(String path, byte[] content, DraftLimits limits) {
    if (content.length > limits.fileBytes()) {
      throw invalid("/content", "", path + " may have at most " + limits.fileBytes() + " bytes");
    }
    PlainText.faultInLines(decode(path, content))
        .ifPresent(
            fault -> {
              throw invalid(
                  "/content",
                  "U+%04X".formatted(fault.codePoint()),
                  "%s:%d:%d: no %s; text that shows what it is"
                      .formatted(path, fault.line(), fault.column(), fault.what()));
            });
    return content;
  }

  /**
   * Bytes as text.
   *
   * @throws InvalidInputException when they are not UTF-8
   */
  static String decode(String path, byte[] content) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      throw invalid("/content", "", path + " in UTF-8");
    }
  }

  /** The text of a file that was accepted before. */
  static Optional<String> stored(Optional<byte[]> content) {
    return content.map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  private static void refuse(String pointer, PlainText.Fault fault) {
    throw invalid(
        pointer,
        "U+%04X".formatted(fault.codePoint()),
        "no %s; text that shows what it is".formatted(fault.what()));
  }

  static InvalidInputException invalid(String pointer, String value, String expected) {
    String shown = value.length() > SHOWN ? value.substring(0, SHOWN) : value;
    return new InvalidInputException(List.of(new Violation(pointer, shown, expected)));
  }
}
