package io.osteon.bench.load;

import io.vertx.core.buffer.Buffer;
import java.util.Map;

/** A FHIR Bundle to be evaluated: the same one again and again. */
public final class EvaluationScenario implements Scenario {
  private final Call call;

  /** Posts the Bundle to a path. */
  public EvaluationScenario(String path, byte[] bundle) {
    this.call =
        new Call(
            path,
            Map.of("Content-Type", "application/fhir+json", "Accept-Language", "en"),
            Buffer.buffer(bundle));
  }

  @Override
  public String name() {
    return "evaluations";
  }

  @Override
  public Call next() {
    return call;
  }
}
