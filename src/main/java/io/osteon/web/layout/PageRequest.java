package io.osteon.web.layout;

import io.osteon.rulebase.Key;
import io.osteon.rulebase.Language;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a page takes from the request that asks for it.
 *
 * @param path of the page, with a leading slash
 * @param query its parameters, decoded
 * @param cookies by name
 * @param acceptLanguage header, or {@code null}
 */
record PageRequest(
    String path,
    Map<String, List<String>> query,
    Map<String, String> cookies,
    String acceptLanguage) {

  static final String LANGUAGE_COOKIE = "osteon-language";
  static final String THEME_COOKIE = "osteon-theme";
  static final int REMEMBERED_SECONDS = 365 * 24 * 3600;

  private static final String LANGUAGE = "language";
  private static final Set<String> PASSING = Set.of(LANGUAGE, "done");
  private static final Set<String> THEMES = Set.of("light", "dark");

  static PageRequest of(UriInfo uri, HttpHeaders headers) {
    Map<String, String> cookies = new HashMap<>();
    for (Cookie cookie : headers.getCookies().values()) {
      cookies.put(cookie.getName(), cookie.getValue());
    }
    MultivaluedMap<String, String> query = uri.getQueryParameters();
    return new PageRequest(
        uri.getRequestUri().getRawPath(),
        new LinkedHashMap<>(query),
        cookies,
        headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
  }

  Optional<String> parameter(String name) {
    return query.getOrDefault(name, List.of()).stream().findFirst();
  }

  /** The language that this request asks for by name. */
  Optional<Language> chosenLanguage() {
    return parameter(LANGUAGE).flatMap(tag -> Key.parse(tag, Language.values()));
  }

  /** The language that was asked for earlier. */
  Optional<Language> rememberedLanguage() {
    return Optional.ofNullable(cookies.get(LANGUAGE_COOKIE))
        .flatMap(tag -> Key.parse(tag, Language.values()));
  }

  String theme() {
    String chosen = cookies.getOrDefault(THEME_COOKIE, "");
    return THEMES.contains(chosen) ? chosen : "auto";
  }

  String section() {
    String[] parts = path.split("/", 3);
    return parts.length < 2 ? "" : parts[1];
  }

  String inLanguage(String tag) {
    List<String> parameters = new ArrayList<>();
    query.forEach(
        (name, values) -> {
          if (!PASSING.contains(name)) {
            values.forEach(value -> parameters.add(encoded(name) + "=" + encoded(value)));
          }
        });
    parameters.add(LANGUAGE + "=" + tag);
    return path + "?" + String.join("&", parameters);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
