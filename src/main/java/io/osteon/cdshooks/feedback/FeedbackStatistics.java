package io.osteon.cdshooks.feedback;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How cards fared.
 *
 * @param from first day
 * @param to last day
 * @param interval length of a period
 * @param rows by period, rule and release
 * @param unlinked reports on actions of those days about cards that are not known, or not to the
 *     client that reported
 */
@Schema(description = "How cards fared, by period, rule and release; days are those of UTC")
public record FeedbackStatistics(
    LocalDate from, LocalDate to, String interval, List<Row> rows, long unlinked) {

  /**
   * The cards of one rule and release that were shown in one period. Of several reports on a card
   * the one with the latest outcomeTimestamp counts.
   *
   * @param period first day of the period
   * @param rule id of the rule
   * @param release the rule base that made the cards
   * @param issued cards
   * @param accepted cards of which a suggestion was accepted
   * @param overridden cards that were overridden
   * @param unanswered cards without a report
   * @param overrideRate overridden cards among those with a report, four decimals; left out where
   *     there are none
   * @param reasons coded reasons of the overridden cards
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Row(
      @Schema(description = "First day of the period") LocalDate period,
      @Schema(examples = "BTA-08") String rule,
      Release release,
      @Schema(description = "Cards shown in the period") long issued,
      long accepted,
      long overridden,
      @Schema(description = "Cards without a report") long unanswered,
      @Schema(
              description =
                  "overridden / (accepted + overridden); left out where there is no report",
              examples = "0.625")
          BigDecimal overrideRate,
      List<Reason> reasons) {}

  /**
   * A release of the rule base.
   *
   * @param version its version
   * @param hash its content hash
   */
  public record Release(String version, String hash) {}

  /**
   * How often a reason was given.
   *
   * @param system code system, left out where it was not said
   * @param code code in it
   * @param count cards
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Reason(String system, String code, long count) {}
}
