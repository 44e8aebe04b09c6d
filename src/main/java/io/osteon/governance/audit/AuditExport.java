package io.osteon.governance.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;

/** Rows of the audit trail in the forms that leave the service. */
public final class AuditExport {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FORMULA_STARTS = "=+-@\t\r\n";
  private static final List<String> HEADER =
      List.of(
          "sequence",
          "recordedAt",
          "account",
          "actor",
          "roles",
          "address",
          "action",
          "object",
          "detail",
          "reason",
          "previousHash",
          "hash");

  private AuditExport() {}

  /** The first line of a CSV file (RFC 4180), with its line end. */
  public static String csvHeader() {
    return line(HEADER);
  }

  /**
   * A row as a line of CSV, with its line end. For spreadsheets: a text that they would take for a
   * formula has an apostrophe before it. What is to be verified is exported as JSON.
   */
  public static String csv(AuditEntry entry) {
    String detail =
        entry.detail().entrySet().stream()
            .map(field -> field.getKey() + "=" + field.getValue())
            .collect(Collectors.joining("; "));
    return line(
        List.of(
            Long.toString(entry.sequence()),
            entry.time(),
            entry.account().toString(),
            harmless(entry.actor()),
            entry.roles(),
            harmless(entry.address()),
            entry.action(),
            harmless(entry.object()),
            harmless(detail),
            harmless(entry.reason()),
            entry.previousHash(),
            entry.hash()));
  }

  private static String harmless(String text) {
    boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }

  private static String line(List<String> cells) {
    StringBuilder line = new StringBuilder();
    try {
      CSVFormat.RFC4180.printRecord(line, cells.toArray());
    } catch (IOException e) {
      throw new IllegalStateException("a text can be written", e);
    }
    return line.toString();
  }

  /** A row as JSON: everything that its hash is made of. */
  public static ObjectNode json(AuditEntry entry) {
    ObjectNode json = JSON.createObjectNode();
    json.put("sequence", entry.sequence());
    json.put("recordedAt", entry.time());
    json.put("account", entry.account().toString());
    json.put("actor", entry.actor());
    json.put("roles", entry.roles());
    json.put("address", entry.address());
    json.put("action", entry.action());
    json.put("object", entry.object());
    ObjectNode detail = json.putObject("detail");
    for (Map.Entry<String, String> field : entry.detail().entrySet()) {
      detail.put(field.getKey(), field.getValue());
    }
    json.put("reason", entry.reason());
    json.put("previousHash", entry.previousHash());
    json.put("hash", entry.hash());
    return json;
  }

  /** The signed end of the chain as JSON. */
  public static ObjectNode json(AuditHead head) {
    ObjectNode json = JSON.createObjectNode();
    json.put("sequence", head.sequence());
    json.put("hash", head.hash());
    json.put("key", head.key());
    json.put("signature", Base64.getEncoder().encodeToString(head.signature()));
    return json;
  }

  /** What came of a verification as JSON. */
  public static ObjectNode json(AuditVerification verification) {
    ObjectNode json = JSON.createObjectNode();
    json.put("valid", verification.valid());
    json.put("rows", verification.rows());
    verification
        .firstBadSequence()
        .ifPresentOrElse(
            sequence -> json.put("firstBadSequence", sequence),
            () -> json.putNull("firstBadSequence"));
    json.put("what", verification.what());
    verification
        .head()
        .ifPresentOrElse(head -> json.set("head", json(head)), () -> json.putNull("head"));
    return json;
  }
}
