package io.osteon.governance.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.osteon.governance.signature.SigningKey;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** What leaves the service can be checked by others, from what docs/governance.md says alone. */
class AuditExportTest {
  private static AuditEntry entry(String reason, Map<String, String> detail) {
    return new AuditEntry(
            7,
            Instant.parse("2026-11-23T10:00:00.1Z"),
            new UUID(1, 2),
            "李娜",
            "author,viewer",
            "192.0.2.7",
            "draft-edited",
            "draft/1",
            new TreeMap<>(detail),
            reason,
            "ab".repeat(32),
            "")
        .hashed();
  }

  private static String line(String name, String value) {
    return name + " " + value.getBytes(StandardCharsets.UTF_8).length + ":" + value + "\n";
  }

  /** Catches: a form that differs from the one that is documented. */
  @Test
  void anOutsiderMakesTheSameHash() throws Exception {
    AuditEntry entry = entry("因为 \"x\"\n=1", Map.of("line", "14", "path", "a/b\u2028"));
    JsonNode row = new ObjectMapper().readTree(AuditExport.json(entry).toString());

    StringBuilder form = new StringBuilder("osteon-audit-1\n");
    form.append(line("sequence", row.path("sequence").asText()));
    for (String name : new String[] {"recordedAt", "account", "actor", "roles", "address"}) {
      form.append(line(name, row.path(name).textValue()));
    }
    form.append(line("action", row.path("action").textValue()));
    form.append(line("object", row.path("object").textValue()));
    form.append(line("details", "2"));
    form.append(line("key", "line")).append(line("value", "14"));
    form.append(line("key", "path")).append(line("value", "a/b\u2028"));
    form.append(line("reason", row.path("reason").textValue()));
    form.append(line("previousHash", row.path("previousHash").textValue()));
    byte[] hash =
        MessageDigest.getInstance("SHA-256")
            .digest(form.toString().getBytes(StandardCharsets.UTF_8));

    assertThat(HexFormat.of().formatHex(hash)).isEqualTo(row.path("hash").textValue());
    assertThat(row.path("recordedAt").textValue()).isEqualTo("2026-11-23T10:00:00.100000Z");
  }

  /** Catches: a signed form of the head that differs from the one that is documented. */
  @Test
  void anOutsiderReadsTheSameHead() {
    AuditHead head = AuditHead.sign(12, "cd".repeat(32), SigningKey.generate());

    assertThat(new String(head.canonical(), StandardCharsets.UTF_8))
        .isEqualTo(
            "osteon-audit-head-1\nsequence 2:12\nhash 64:"
                + head.hash()
                + "\nkey 16:"
                + head.key()
                + "\n");
  }

  /** Catches: cells that a spreadsheet runs, or that break a line. */
  @Test
  void cellsAreTextAndNothingElse() throws IOException {
    for (String reason : new String[] {"=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1"}) {
      String csv = AuditExport.csvHeader() + AuditExport.csv(entry(reason, Map.of("a", "b")));
      CSVRecord row =
          CSVFormat.RFC4180
              .builder()
              .setHeader()
              .setSkipHeaderRecord(true)
              .get()
              .parse(new StringReader(csv))
              .getRecords()
              .get(0);
      assertThat(row.get("reason")).isEqualTo("'" + reason);
      assertThat(row.get("actor")).isEqualTo("李娜");
      assertThat(row.get("detail")).isEqualTo("a=b");
    }
  }
}
