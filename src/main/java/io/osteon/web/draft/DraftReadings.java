package io.osteon.web.draft;

import io.osteon.rulebase.RuleBaseFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers what was read out of the contents that people work on now. */
@ApplicationScoped
public class DraftReadings {
  /** A content takes some ten megabytes when all of it was asked for. */
  private static final int REMEMBERED = 4;

  private final Map<String, DraftReading> byHash =
      Collections.synchronizedMap(
          new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, DraftReading> eldest) {
              return size() > REMEMBERED;
            }
          });

  /** What can be read out of a rule base. */
  public DraftReading of(RuleBaseFiles files) {
    return byHash.computeIfAbsent(files.hash(), hash -> new DraftReading(files));
  }
}
