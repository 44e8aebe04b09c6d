package io.osteon.api;

import io.osteon.intake.InvalidInputException;
import io.osteon.intake.InvalidInputException.Violation;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Versions of things in ETags, such as {@code "7"}. */
public final class EntityVersion {
  private static final Pattern TAG = Pattern.compile("\\s*(?:W/)?\"([0-9]{1,18})\"\\s*");

  private EntityVersion() {}

  /** The ETag of a version. */
  public static String tag(long version) {
    return "\"" + version + "\"";
  }

  /**
   * The version that a change is based on.
   *
   * @param ifMatch the header If-Match, null when it was not sent
   * @throws PreconditionRequiredException if it was not sent
   * @throws InvalidInputException if it is no ETag of ours
   */
  public static long required(String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new PreconditionRequiredException();
    }
    Matcher tag = TAG.matcher(ifMatch);
    if (!tag.matches()) {
      String value = ifMatch.length() > 100 ? ifMatch.substring(0, 100) : ifMatch;
      throw new InvalidInputException(
          List.of(new Violation("If-Match", value, "one ETag such as \"7\"")));
    }
    return Long.parseLong(tag.group(1));
  }
}
