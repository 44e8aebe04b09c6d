package io.osteon.api;

import io.osteon.governance.monitoring.RuleMonitoring;
import io.osteon.intake.InvalidInputException;
import io.osteon.intake.InvalidInputException.Violation;
import io.osteon.platform.RuleBaseService;
import io.osteon.rulebase.AdviceRule;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Says how rules fare in use, for those who own them. */
@Path("/api/monitoring/rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Monitoring", description = "How rules fare in use")
public class MonitoringResource {
  private static final int LONGEST = 3650;

  private final RuleMonitoring monitoring;
  private final RuleBaseService rules;
  private final Clock clock = Clock.systemUTC();

  /** A door to the counts. */
  public MonitoringResource(RuleMonitoring monitoring, RuleBaseService rules) {
    this.monitoring = monitoring;
    this.rules = rules;
  }

  /** Firing and override rate of each rule, against the period before. */
  @GET
  @Operation(
      summary = "How often each rule was shown and overridden, and whether that has changed",
      description =
          "Counts the days up to and with `until`, and the same number of days before them. A rate drifts when the two"
              + " differ by four standard errors or more. Rules of the active rule base are listed even if nothing showed them.",
      operationId = "ruleStatistics")
  @APIResponse(responseCode = "200", description = "The counts, by rule")
  @APIResponse(responseCode = "400", description = "A parameter is wrong: a problem document")
  @APIResponse(responseCode = "503", description = "The database is away: a problem document")
  public String statistics(
      @Parameter(description = "Length of the period, 1 to 3650; 30 when left out")
          @QueryParam("days")
          String days,
      @Parameter(description = "Last day, UTC; today when left out") @QueryParam("until")
          String until) {
    List<Violation> violations = new ArrayList<>();
    int length = days(days, violations);
    LocalDate last = until(until, violations);
    if (!violations.isEmpty()) {
      throw new InvalidInputException(violations);
    }
    List<String> ids =
        rules.active().ruleBase().advice().all().stream().map(AdviceRule::id).toList();
    return RuleStatisticsJson.write(monitoring.of(ids, last, length), last, length);
  }

  private static int days(String text, List<Violation> violations) {
    try {
      int days = text == null ? 30 : Integer.parseInt(text);
      if (days >= 1 && days <= LONGEST) {
        return days;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    violations.add(new Violation("?days", shortened(text), "a number of days from 1 to 3650"));
    return 1;
  }

  private LocalDate until(String text, List<Violation> violations) {
    LocalDate today = LocalDate.now(clock);
    try {
      LocalDate date = text == null ? today : LocalDate.parse(text);
      if (!date.isAfter(today) && date.getYear() >= 1900) {
        return date;
      }
    } catch (DateTimeException e) {
      // told below
    }
    violations.add(
        new Violation("?until", shortened(text), "a date such as 2026-01-31, not after today"));
    return today;
  }

  private static String shortened(String text) {
    return text.length() <= 100 ? text : text.substring(0, 100);
  }
}
