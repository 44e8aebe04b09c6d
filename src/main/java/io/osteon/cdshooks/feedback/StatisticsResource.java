package io.osteon.cdshooks.feedback;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Says how cards fared, for those who own the rules. */
@Path("/api/cds-hooks/feedback/statistics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "CDS Hooks")
public class StatisticsResource {
  private final StatisticsTable table;
  private final Clock clock = Clock.systemUTC();

  /** A door to the counts. */
  public StatisticsResource(StatisticsTable table) {
    this.table = table;
  }

  /** Counts cards by period, rule and release. */
  @GET
  @Operation(
      summary = "How often cards were accepted and overridden, over time",
      description =
          "Counts the cards that were shown in each period. Of several reports on a card the one with the latest"
              + " outcomeTimestamp counts; a report sent twice counts once. Comments are never shown.",
      operationId = "cdsFeedbackStatistics")
  @APIResponse(
      responseCode = "200",
      description = "The counts",
      content = @Content(schema = @Schema(implementation = FeedbackStatistics.class)))
  @APIResponse(responseCode = "400", description = "A parameter is wrong: a problem document")
  @APIResponse(responseCode = "503", description = "The database is away: a problem document")
  public FeedbackStatistics statistics(
      @Parameter(
              description =
                  "First day, UTC; eleven months before the month of the last day when left out",
              schema = @Schema(type = SchemaType.STRING, format = "date"))
          @QueryParam("from")
          String from,
      @Parameter(
              description = "Last day, UTC; today when left out",
              schema = @Schema(type = SchemaType.STRING, format = "date"))
          @QueryParam("to")
          String to,
      @Parameter(
              description = "Length of a period",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"day", "week", "month", "year"},
                      defaultValue = "month"))
          @QueryParam("interval")
          String interval,
      @Parameter(description = "Id of the only rule that is counted, for example BTA-08")
          @QueryParam("rule")
          String rule) {
    return table.count(StatisticsQuery.of(from, to, interval, rule, LocalDate.now(clock)));
  }
}
