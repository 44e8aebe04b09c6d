package io.osteon.web.mdt.board;

import io.quarkus.qute.TemplateData;
import java.util.Map;
import java.util.Objects;

/**
 * What somebody typed into a form and the service did not take, so that nothing typed is lost.
 * Where another person was faster, the page shows the stored text beside the typed one.
 *
 * @param form which form: {@code response-MON-01}, {@code text}, {@code dissent-new}, …; empty when
 *     there was none
 * @param typed fields by name
 * @param stale somebody else has changed the same thing since
 * @param refusal why it was not taken, in the page's language; empty when there is none
 */
@TemplateData
public record Attempt(String form, Map<String, String> typed, boolean stale, String refusal) {
  /** Nothing was refused. */
  static final Attempt NONE = new Attempt("", Map.of(), false, "");

  public Attempt {
    Objects.requireNonNull(form, "form");
    Objects.requireNonNull(refusal, "refusal");
    typed = Map.copyOf(typed);
  }

  /** Whether it was this form. */
  public boolean concerns(String other) {
    return form.equals(other);
  }

  /** Whether it was this form, and another person was faster. */
  public boolean collides(String other) {
    return stale && form.equals(other);
  }

  /** What was typed into a field of a form, or else what is stored. */
  public String value(String other, String field, Object stored) {
    String kept = concerns(other) ? typed.get(field) : null;
    return kept != null ? kept : stored == null ? "" : stored.toString();
  }
}
