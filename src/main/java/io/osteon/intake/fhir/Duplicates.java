package io.osteon.intake.fhir;

import io.osteon.intake.CaseAssembler;
import io.osteon.intake.InvalidInputException.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds resources that stand in a Bundle twice. The same content under the same identity is counted
 * once; different content makes the Bundle invalid, for nobody can say which of them is true.
 */
final class Duplicates {
  private Duplicates() {}

  /** Leaves out repetitions with a note; returns the contradictions. */
  static List<Violation> remove(BundleContent content, CaseAssembler assembler) {
    List<Violation> contradictions = new ArrayList<>();
    Map<String, Entry<?>> seen = new HashMap<>();
    content.removeIf(
        entry -> {
          String identity = identity(entry);
          Entry<?> first = identity == null ? null : seen.putIfAbsent(identity, entry);
          boolean again = first != null && first.resource().equals(entry.resource());
          if (again) {
            assembler.note(entry.name(), "duplicate-resource", "the resource stands there twice");
          } else if (first != null) {
            String expected = "another id, or the same content as " + first.pointer();
            contradictions.add(new Violation(entry.pointer(), entry.name(), expected));
          }
          return again;
        });
    return contradictions;
  }

  private static String identity(Entry<?> entry) {
    if (entry.resource().id() == null) {
      return entry.fullUrl();
    }
    String url = entry.fullUrl();
    String server = url != null && url.startsWith("http") ? url : "";
    return server.isEmpty() ? entry.name() : server;
  }
}
