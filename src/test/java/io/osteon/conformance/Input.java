package io.osteon.conformance;

import java.nio.charset.StandardCharsets;

/**
 * A case as somebody sends it, good or bad.
 *
 * @param name how test reports call it
 * @param mediaType {@code application/json} or {@code application/fhir+json}
 * @param bytes the document
 */
record Input(String name, String mediaType, byte[] bytes) {
  static final String CASE = "application/json";
  static final String FHIR = "application/fhir+json";

  static Input caseJson(String name, String json) {
    return new Input(name, CASE, json.getBytes(StandardCharsets.UTF_8));
  }

  static Input fhir(String name, String json) {
    return new Input(name, FHIR, json.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return name;
  }
}
