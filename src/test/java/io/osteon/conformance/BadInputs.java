package io.osteon.conformance;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What nobody should send, each once as a case and once as FHIR. */
final class BadInputs {
  private static final String PATIENT = "\"patient\": {\"age\": 58, \"sex\": \"female\"}";

  private BadInputs() {}

  static List<Input> all() {
    List<Input> inputs = new ArrayList<>();
    documents().forEach(json -> both(inputs, bytes(json)));
    both(inputs, new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'});
    both(inputs, new byte[] {'{', '"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"', ':', '1', '}'});
    both(inputs, ("{" + PATIENT + "}").getBytes(StandardCharsets.UTF_16));
    both(inputs, "{\"id\": \"骨转移\"}".getBytes(Charset.forName("GB18030")));
    both(inputs, bytes("\uFEFF{" + PATIENT + "}"));
    values().forEach(json -> inputs.add(new Input(shortened(json), Input.CASE, bytes(json))));
    elements()
        .forEach(
            json -> {
              String bundle =
                  "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"resource\":"
                      + json
                      + "}]}";
              inputs.add(new Input(shortened(json), Input.FHIR, bytes(bundle)));
            });
    return inputs;
  }

  /** No JSON, or JSON that is no case and no Bundle. */
  private static List<String> documents() {
    return List.of(
        " ",
        "null",
        "[]",
        "{}",
        "7",
        "\"case\"",
        "{",
        "{\"patient\": ",
        "{" + PATIENT + "} {}",
        "{" + PATIENT + ", " + PATIENT + "}",
        "{'patient': {}}",
        "{\"patient\": {\"age\": 58,}}",
        "{\"patient\": {\"age\": 058}}",
        "{\"patient\": {\"age\": NaN}}",
        "{\"patient\": \"\\ud800\"}",
        "{\"patient\": \"\\u0000\"}",
        "{\"patient\": \"a\nb\"}",
        "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"resource\":{",
        "{\"resourceType\":\"Questionnaire\"}",
        "{\"resourceType\":\"Bundle\",\"type\":\"history\"}",
        "[".repeat(50_000) + "]".repeat(50_000),
        "{\"a\":".repeat(20_000) + "1" + "}".repeat(20_000),
        "{\"patient\": {\"age\": " + "9".repeat(5_000) + "}}",
        "{\"id\": \"" + "x".repeat(100_000) + "\"}");
  }

  /** Cases with one value that cannot be right. */
  private static List<String> values() {
    List<String> cases = new ArrayList<>();
    for (String value :
        List.of("-3", "131", "58.5", "5e1", "1e400", "1e-400", "\"58\"", "null", "true", "[58]")) {
      cases.add("{\"patient\": {\"age\": " + value + "}}");
      cases.add(laboratory("\"value\": " + value + ", \"unit\": \"mmol/L\""));
    }
    for (String unit :
        List.of("mmol/l", "mmol / L", "毫摩尔/升", "mg/dL", "furlong", "", "MMOL/L", "umol/L", "1")) {
      cases.add(laboratory("\"value\": 2.3, \"unit\": \"" + unit + "\""));
    }
    for (String date :
        List.of(
            "2026-02-30", "2026-2-3", "23.11.2026", "2099-01-01", "0000-01-01", "+12026-01-01")) {
      cases.add("{\"patient\": {\"birthDate\": \"" + date + "\"}}");
      cases.add(laboratory("\"value\": 2.3, \"unit\": \"mmol/L\"").replace("2026-11-20", date));
    }
    cases.add("{\"patient\": {\"sex\": \"FEMALE\"}, \"diagnoses\": [{\"condition\": \"flu\"}]}");
    cases.add("{\"medications\": [{\"drug\": \"aspirin\"}, {\"name\": \"水\"}, {}]}");
    cases.add("{\"diagnose\": []}");
    return cases;
  }

  private static String laboratory(String rest) {
    return "{"
        + PATIENT
        + ", \"laboratoryResults\": [{\"item\": \"calciumTotal\", \"date\": \"2026-11-20\", "
        + rest
        + "}]}";
  }

  /** Resources with one element that cannot be right. */
  private static List<String> elements() {
    List<String> resources = new ArrayList<>();
    for (String element :
        List.of(
            "\"status\":7",
            "\"code\":[]",
            "\"code\":{\"coding\":{}}",
            "\"valueQuantity\":{\"value\":\"2.3\"}",
            "\"valueQuantity\":{\"value\":1e999}",
            "\"effectiveDateTime\":\"2026-02-30\"",
            "\"effectiveDateTime\":\"2026-11-23Tnoon\"",
            "\"subject\":\"Patient/p\"",
            "\"status\":\"final\",\"status\":\"amended\"",
            "\"extra\":" + "[".repeat(5_000) + "]".repeat(5_000))) {
      resources.add("{\"resourceType\":\"Observation\"," + element + "}");
    }
    resources.add("{}");
    resources.add("{\"resourceType\":7}");
    return resources;
  }

  private static void both(List<Input> inputs, byte[] bytes) {
    String name = shortened(new String(bytes, StandardCharsets.ISO_8859_1));
    inputs.add(new Input(name, Input.CASE, bytes));
    inputs.add(new Input(name, Input.FHIR, bytes));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String shortened(String text) {
    return text.length() > 120 ? text.substring(0, 120) + "…" : text;
  }
}
