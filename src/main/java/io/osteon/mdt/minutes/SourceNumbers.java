package io.osteon.mdt.minutes;

import io.osteon.evaluation.Recommendation;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.VerificationStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Numbers the sources that recommendations cite, in the order in which they come up. */
final class SourceNumbers {
  private final Language language;
  private final List<String> sources = new ArrayList<>();

  SourceNumbers(Language language) {
    this.language = language;
  }

  /** The numbers of the sources of a recommendation, for example {@code 1, 3 (to be verified)}. */
  String of(Recommendation recommendation) {
    Map<Integer, Boolean> verified = new LinkedHashMap<>();
    for (Recommendation.Evidence evidence : recommendation.evidence()) {
      verified.merge(
          number(evidence), evidence.status() == VerificationStatus.VERIFIED, Boolean::logicalOr);
    }
    return verified.entrySet().stream()
        .map(each -> each.getKey() + (each.getValue() ? "" : toVerify()))
        .collect(Collectors.joining(MinutesWord.COMMA.in(language)));
  }

  private String toVerify() {
    return MinutesWord.OPENING.in(language)
        + MinutesWord.TO_VERIFY.in(language)
        + MinutesWord.CLOSING.in(language);
  }

  private int number(Recommendation.Evidence evidence) {
    String source =
        evidence.doi() == null
            ? evidence.citation()
            : evidence.citation() + ". doi:" + evidence.doi();
    int known = sources.indexOf(source);
    if (known >= 0) {
      return known + 1;
    }
    sources.add(source);
    return sources.size();
  }

  /** What was cited, by number from 1. */
  List<String> all() {
    return List.copyOf(sources);
  }
}
