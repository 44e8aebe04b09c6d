package io.osteon.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.accounts.Role;
import io.osteon.testing.PostgresTestResource;
import io.osteon.testing.SignedIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code docs/governance.md} tells an outsider to do, done as it stands there: releases and
 * the audit trail are checked with openssl and jq alone. Where these are not there, it says so.
 */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class GovernanceRecipesTest {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```\n(.*?)^```$");
  private static final List<String> TOOLS =
      List.of("bash", "openssl", "jq", "unzip", "sha256sum", "base64");

  @ConfigProperty(name = "osteon.data")
  Path data;

  @TempDir Path folder;

  private record Outcome(int code, String output) {}

  private Outcome bash(String script) throws IOException, InterruptedException {
    Path output = Files.createTempFile(folder, "output", ".txt");
    Process process =
        new ProcessBuilder("bash", "-c", "set -euo pipefail\n" + script)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    return new Outcome(process.exitValue(), Files.readString(output));
  }

  @BeforeEach
  void tools() throws Exception {
    List<String> absent = new ArrayList<>();
    for (String tool : TOOLS) {
      boolean there =
          Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
              .anyMatch(path -> Files.isExecutable(Path.of(path, tool)));
      if (!there) {
        absent.add(tool);
      }
    }
    if (!absent.isEmpty()) {
      System.err.println("SKIPPED: no " + absent + ", the recipes of governance.md are not tried");
    }
    Assumptions.assumeTrue(absent.isEmpty(), "no " + absent);
    keep("signing-key.pem", Files.readAllBytes(data.resolve("signing-key.pem")));
    assertThat(bash(recipe("openssl pkey -in signing-key.pem -pubout") + " > site-public.pem"))
        .isEqualTo(new Outcome(0, ""));
  }

  private void keep(String name, byte[] content) throws IOException {
    Files.write(folder.resolve(name), content);
  }

  /** The block of the document that holds some words, or the words themselves where in a line. */
  private static String recipe(String words) throws IOException {
    String document = Files.readString(Path.of("docs/governance.md"));
    Matcher block = BLOCK.matcher(document);
    while (block.find()) {
      if (block.group(1).contains(words)) {
        return block.group(1);
      }
    }
    assertThat(document).contains("`" + words + "`");
    return words;
  }

  private static byte[] get(Role role, String address) {
    return SignedIn.as(role).get(address).then().statusCode(200).extract().asByteArray();
  }

  /** Catches a recipe that refuses a release that is whole, or accepts one that was changed. */
  @Test
  void aReleaseIsCheckedWithoutOsteon() throws Exception {
    String recipe = recipe("manifest.json").replace("1.1.0", "1.0.0");
    keep("osteon-rules-1.0.0.zip", get(Role.RELEASE_MANAGER, "/api/releases/1.0.0/archive"));
    Outcome whole = bash(recipe);
    assertThat(whole.code()).as(whole.output()).isZero();
    assertThat(whole.output())
        .contains("Signature Verified Successfully", "parameters.yaml: OK")
        .doesNotContain("FAILED");

    String again = recipe.replaceFirst("(?m)^unzip .*$", "cd release");
    Path parameters = folder.resolve("release/parameters.yaml");
    Files.writeString(parameters, Files.readString(parameters).replaceFirst("value: ", "value:  "));
    Outcome changed = bash(again);
    assertThat(changed.code()).isNotZero();
    assertThat(changed.output()).contains("parameters.yaml: FAILED");

    Path manifest = folder.resolve("release/manifest.json");
    Files.writeString(manifest, Files.readString(manifest) + " ");
    Outcome forged = bash(again);
    assertThat(forged.code()).isNotZero();
    assertThat(forged.output()).contains("Signature Verification Failure");
  }

  /** Catches an id of a key that is not what the document says it is. */
  @Test
  void theIdOfAKeyIsMadeAsWritten() throws Exception {
    Outcome id = bash(recipe("openssl pkey -in signing-key.pem -pubout -outform DER | sha256sum"));
    keep("r.zip", get(Role.RELEASE_MANAGER, "/api/releases/1.0.0/archive"));
    Outcome signatures = bash("unzip -p r.zip signatures.json");
    assertThat(signatures.output()).contains('"' + id.output().substring(0, 16) + '"');
  }

  /** Catches a trail that an outsider cannot check, or whose changes an outsider does not see. */
  @Test
  void theAuditTrailIsCheckedWithoutOsteon() throws Exception {
    String recipe = recipe("osteon-audit-1\\n");
    keep("audit.jsonl", get(Role.AUDITOR, "/api/audit?format=jsonl"));
    keep("verification.json", get(Role.AUDITOR, "/api/audit/verification"));
    Outcome whole = bash(recipe);
    assertThat(whole.code()).as(whole.output()).isZero();
    assertThat(whole.output().lines()).containsExactly("true", "Signature Verified Successfully");

    Path export = folder.resolve("audit.jsonl");
    List<String> rows = new ArrayList<>(Files.readAllLines(export));
    assertThat(rows).hasSizeGreaterThan(3);
    rows.set(1, rows.get(1).replaceFirst("\"reason\":\"", "\"reason\":\"Because. "));
    Files.write(export, rows, StandardCharsets.UTF_8);
    assertThat(bash(recipe).output().lines().findFirst()).contains("2");

    rows.remove(2);
    Files.write(export, rows, StandardCharsets.UTF_8);
    Outcome removed = bash(recipe);
    assertThat(removed.code()).isNotZero();
    assertThat(removed.output().lines()).contains("false");
  }
}
