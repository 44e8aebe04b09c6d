package io.osteon.web.mdt.form;

import io.quarkus.qute.TemplateData;
import java.util.Arrays;

/** A row of a list in a form. */
@TemplateData
public final class TypedRow {
  private final TypedForm form;
  private final String prefix;

  TypedRow(TypedForm form, String prefix) {
    this.form = form;
    this.prefix = prefix;
  }

  /** What the names of its fields begin with, for example {@code laboratory-3}. */
  public String prefix() {
    return prefix;
  }

  /** Its place in the list as people count. */
  public int number() {
    return Integer.parseInt(prefix.substring(prefix.indexOf('-') + 1)) + 1;
  }

  /** The name of one of its fields. */
  public String name(String part) {
    return prefix + "-" + part;
  }

  /** What stands in one of its fields. */
  public String value(String part) {
    return form.value(name(part));
  }

  /** One of its fields holds a value. */
  public boolean is(String part, String value) {
    return form.is(name(part), value);
  }

  /** What is wrong with one of its fields. */
  public String problem(String part) {
    return form.problem(name(part));
  }

  /** What is to be known of one of its fields. */
  public String remark(String part) {
    return form.remark(name(part));
  }

  /** Something stands in one of these fields. */
  public boolean hasAny(String... parts) {
    return Arrays.stream(parts).anyMatch(part -> !value(part).isEmpty());
  }
}
