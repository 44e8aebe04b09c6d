package io.osteon.web.audit;

import io.osteon.governance.audit.AuditQuery;
import io.quarkus.qute.TemplateData;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a page of the audit trail is narrowed to.
 *
 * @param from first day, or empty
 * @param to last day, or empty
 * @param actor name, or empty
 * @param action key, or empty
 * @param object such as {@code release/1.2.0}, or empty
 */
@TemplateData
public record AuditFilter(String from, String to, String actor, String action, String object) {

  /** The rows of one page, the newest first; one more than shown tells whether there are more. */
  AuditQuery query(OptionalLong after, int limit) {
    return new AuditQuery(
        day(from).map(AuditFilter::start),
        day(to).map(last -> start(last.plusDays(1))),
        text(actor),
        text(action),
        text(object),
        after,
        limit,
        true);
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneId.systemDefault()).toInstant();
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(String field) {
    return Optional.of(field.strip()).filter(text -> !text.isEmpty());
  }

  /** The same as the query of this page's address. */
  public String pageQuery() {
    return "from=" + encoded(from) + "&to=" + encoded(to) + common();
  }

  /** The same as the query of the interface, which takes instants. */
  public String exportQuery() {
    StringBuilder query = new StringBuilder();
    day(from).ifPresent(day -> query.append("&from=").append(encoded(start(day).toString())));
    day(to)
        .ifPresent(day -> query.append("&to=").append(encoded(start(day.plusDays(1)).toString())));
    text(actor).ifPresent(value -> query.append("&actor=").append(encoded(value)));
    text(action).ifPresent(value -> query.append("&action=").append(encoded(value)));
    text(object).ifPresent(value -> query.append("&object=").append(encoded(value)));
    return query.toString();
  }

  private String common() {
    return "&actor=" + encoded(actor) + "&action=" + encoded(action) + "&object=" + encoded(object);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
