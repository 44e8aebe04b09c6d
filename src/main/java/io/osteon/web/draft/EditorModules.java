package io.osteon.web.draft;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where the browser finds the modules of the code editor. They come from webjars as they are, so
 * that nothing has to be bundled: an import map leads from the names by which they call each other
 * to their files.
 */
public final class EditorModules {
  private static final String ROOT = "/webjars/";

  /** A test holds that each file is there. */
  private static final Map<String, String> FILES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(
                  "@codemirror/autocomplete", "codemirror__autocomplete/6.18.6/dist/index.js"),
              Map.entry("@codemirror/commands", "codemirror__commands/6.8.1/dist/index.js"),
              Map.entry("@codemirror/language", "codemirror__language/6.11.3/dist/index.js"),
              Map.entry("@codemirror/lint", "codemirror__lint/6.8.5/dist/index.js"),
              Map.entry("@codemirror/search", "codemirror__search/6.5.11/dist/index.js"),
              Map.entry("@codemirror/state", "codemirror__state/6.5.2/dist/index.js"),
              Map.entry("@codemirror/view", "codemirror__view/6.38.1/dist/index.js"),
              Map.entry("@lezer/common", "lezer__common/1.2.3/dist/index.js"),
              Map.entry("@lezer/highlight", "lezer__highlight/1.2.1/dist/index.js"),
              Map.entry(
                  "@marijn/find-cluster-break", "marijn__find-cluster-break/1.0.2/src/index.js"),
              Map.entry("crelt", "crelt/1.0.6/index.js"),
              Map.entry("style-mod", "style-mod/4.1.3/src/style-mod.js"),
              Map.entry("w3c-keyname", "w3c-keyname/2.2.8/index.js")));

  private static final String IMPORT_MAP =
      FILES.entrySet().stream()
          .map(entry -> "\"" + entry.getKey() + "\":\"" + ROOT + entry.getValue() + "\"")
          .collect(Collectors.joining(",", "{\"imports\":{", "}}"));

  private static final String HASH = "'sha256-" + sha256(IMPORT_MAP) + "'";

  private EditorModules() {}

  /** The import map: the exact text of the page's script element, which is allowed by its hash. */
  public static String importMap() {
    return IMPORT_MAP;
  }

  /** The source expression of a content security policy that allows the import map, and it only. */
  public static String policyHash() {
    return HASH;
  }

  /** The addresses of all modules, which a page may load ahead. */
  public static Iterable<String> addresses() {
    return FILES.values().stream().map(file -> ROOT + file).toList();
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
