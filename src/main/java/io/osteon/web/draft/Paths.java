package io.osteon.web.draft;

import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names of a rule base as parts of addresses. */
public final class Paths {
  private static final Pattern RULE = Pattern.compile("[A-Z]{2,5}-[0-9]{1,4}");

  private Paths() {}

  /** It has the form of a rule's id, for example {@code BTA-08}. */
  public static boolean isRuleId(String text) {
    return RULE.matcher(text).matches();
  }

  /** A file's path for an address: each part encoded, the slashes kept. */
  public static String encoded(String path) {
    return Arrays.stream(path.split("/"))
        .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/"));
  }

  /** A text of a template as one part of an address. */
  @TemplateExtension
  static String urlPart(String text) {
    return part(text);
  }

  /** One part of an address or a value of a query. */
  public static String part(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
