package io.osteon.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that was measured in one run; the content of {@code result.json}. */
final class Results {
  final Machine machine;
  final String scenario;
  final int bodyBytes;
  final Map<String, String> javaVersions = new LinkedHashMap<>();
  final Map<String, List<Double>> startSeconds = new LinkedHashMap<>();
  final List<Memory> memory = new ArrayList<>();
  final List<Step> steps = new ArrayList<>();
  final List<SizeMeasurement> sizes = new ArrayList<>();

  Results(Machine machine, String scenario, int bodyBytes) {
    this.machine = machine;
    this.scenario = scenario;
    this.bodyBytes = bodyBytes;
  }
}
