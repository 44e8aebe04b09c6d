package io.osteon.evaluation;

import io.osteon.rulebase.Language;
import java.util.Locale;
import java.util.Optional;

/** Chooses the language of an answer from what the caller accepts (RFC 9110, section 12.5.4). */
public final class LanguageNegotiation {
  /** Spoken when the caller states nothing that we speak. */
  public static final Language DEFAULT = Language.EN;

  private LanguageNegotiation() {}

  /**
   * The language that a header prefers among those that we speak; the earlier of two with equal
   * weight.
   *
   * @param header the value of {@code Accept-Language}, {@code null} when there is none; parts that
   *     cannot be read are passed over
   */
  public static Language choose(String header) {
    return choose(header, DEFAULT);
  }

  /** The same with another language for callers who state nothing that we speak. */
  public static Language choose(String header, Language otherwise) {
    Language best = otherwise;
    double bestWeight = 0;
    for (String part : header == null ? new String[0] : header.split(",", -1)) {
      String[] pieces = part.strip().split(";", -1);
      double weight = weight(pieces);
      Optional<Language> language = language(pieces[0].strip(), otherwise);
      if (language.isPresent() && weight > bestWeight) {
        best = language.get();
        bestWeight = weight;
      }
    }
    return best;
  }

  private static Optional<Language> language(String range, Language any) {
    if (range.equals("*")) {
      return Optional.of(any);
    }
    String primary = range.toLowerCase(Locale.ROOT).split("-", 2)[0];
    for (Language language : Language.values()) {
      if (language.tag().equals(primary)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  private static double weight(String[] pieces) {
    for (int i = 1; i < pieces.length; i++) {
      String piece = pieces[i].strip();
      if (piece.startsWith("q=") || piece.startsWith("Q=")) {
        return parse(piece.substring(2).strip());
      }
    }
    return 1;
  }

  private static double parse(String weight) {
    try {
      double value = Double.parseDouble(weight);
      return value >= 0 && value <= 1 ? value : 0;
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
