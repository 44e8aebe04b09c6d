package io.osteon.web.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The browser finds every module of the code editor. */
class EditorModulesTest {
  private static final Pattern IMPORT =
      Pattern.compile("^(?:import|export)\\s[^;]*?from\\s+['\"]([^'\"]+)['\"]", Pattern.MULTILINE);
  private static final List<String> OURS =
      List.of("code-editor", "appearance", "assistance", "problems", "reading", "drl-language");

  private static String resource(String address) throws IOException {
    try (InputStream in =
        EditorModulesTest.class.getResourceAsStream("/META-INF/resources" + address)) {
      assertThat(in).as(address).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /**
   * Catches a webjar of another version than the import map names, and a module that is missing.
   */
  @Test
  void everyImportLeadsToAFile() throws IOException {
    for (String address : EditorModules.addresses()) {
      assertImports(address, resource(address));
    }
    for (String name : OURS) {
      String address = "/assets/editor/" + name + ".js";
      assertImports(address, resource(address));
    }
  }

  private static void assertImports(String address, String script) throws IOException {
    Matcher imports = IMPORT.matcher(script);
    while (imports.find()) {
      String name = imports.group(1);
      if (name.startsWith("./")) {
        resource("/assets/editor/" + name.substring(2));
      } else {
        assertThat(EditorModules.importMap()).as(address).contains("\"" + name + "\":");
      }
    }
  }
}
