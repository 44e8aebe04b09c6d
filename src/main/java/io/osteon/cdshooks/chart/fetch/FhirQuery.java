package io.osteon.cdshooks.chart.fetch;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A read or a search as a prefetch template says it.
 *
 * @param type resource type
 * @param id logical id of a read, {@code null} for a search
 * @param relative the URL below the server's base, escaped
 */
record FhirQuery(String type, String id, String relative) {
  private static final int LONGEST = 8_000;
  private static final Pattern FORM =
      Pattern.compile("([A-Z][A-Za-z]{1,63})(?:/([A-Za-z0-9.-]{1,64}))?(?:\\?(.*))?");
  private static final Pattern DOTS = Pattern.compile("\\.+");

  /** Characters of a query that stand for themselves (RFC 3986), the plus sign left out. */
  private static final String PLAIN = "-._~!$&'()*,;=:@/?";

  /** The query of a template, or nothing if it is not one read or search below the base. */
  static Optional<FhirQuery> parse(String text) {
    if (text == null || text.length() > LONGEST || hasControl(text)) {
      return Optional.empty();
    }
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String id = matcher.group(2);
    if (id != null && DOTS.matcher(id).matches()) {
      return Optional.empty();
    }
    String search = matcher.group(3);
    String path = matcher.group(1) + (id == null ? "" : "/" + id);
    return Optional.of(
        new FhirQuery(matcher.group(1), id, search == null ? path : path + "?" + escaped(search)));
  }

  private static boolean hasControl(String text) {
    return text.chars().anyMatch(c -> Character.isISOControl(c) || Character.isSurrogate((char) c));
  }

  /** Escapes what a URL cannot hold; escapes that are there already stay. */
  private static String escaped(String search) {
    StringBuilder escaped = new StringBuilder(search.length() + 16);
    for (int i = 0; i < search.length(); i++) {
      char c = search.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (letter || PLAIN.indexOf(c) >= 0 || isEscape(search, i)) {
        escaped.append(c);
      } else {
        for (byte b : String.valueOf(c).getBytes(StandardCharsets.UTF_8)) {
          escaped.append('%').append(String.format("%02X", b & 0xff));
        }
      }
    }
    return escaped.toString();
  }

  private static boolean isEscape(String text, int at) {
    return text.charAt(at) == '%'
        && at + 2 < text.length()
        && Character.digit(text.charAt(at + 1), 16) >= 0
        && Character.digit(text.charAt(at + 2), 16) >= 0;
  }

  boolean isRead() {
    return id != null;
  }
}
