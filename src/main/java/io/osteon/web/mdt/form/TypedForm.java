package io.osteon.web.mdt.form;

import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a form holds, as it was typed: by the name of the field, with what there is to say at it.
 * Fields of lists are named {@code laboratory-3-value}.
 */
@TemplateData
public final class TypedForm {
  /** Of rows that a list may have; more come as a document. */
  public static final int MOST_ROWS = 200;

  private static final Pattern ROW = Pattern.compile("([a-z]+)-([0-9]{1,3})-[A-Za-z]+");

  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<String, String> problems = new LinkedHashMap<>();
  private final Map<String, String> remarks = new LinkedHashMap<>();

  /** A form in which nothing has been typed. */
  public static TypedForm empty() {
    return new TypedForm();
  }

  /** The form that was sent. */
  public static TypedForm of(MultivaluedMap<String, String> sent) {
    TypedForm form = new TypedForm();
    sent.forEach(
        (name, texts) -> {
          if (!texts.isEmpty()) {
            form.put(name, texts.get(0));
          }
        });
    return form;
  }

  /** Fills a field; {@code null} leaves it as it is. */
  public void put(String field, String text) {
    if (text != null) {
      values.put(field, text.strip());
    }
  }

  /** What stands in a field; empty if nothing does. */
  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  /** A field holds a value. */
  public boolean is(String field, String value) {
    return value(field).equals(value);
  }

  /** What is wrong with a field, in the page's language; empty if nothing is. */
  public String problem(String field) {
    return problems.getOrDefault(field, "");
  }

  /** What is to be known of a field though it is taken; empty if nothing is. */
  public String remark(String field) {
    return remarks.getOrDefault(field, "");
  }

  /** Says what is wrong with a field; the first that is said counts. */
  public void problem(String field, String text) {
    problems.putIfAbsent(field, text);
  }

  /** Says what is to be known of a field. */
  public void remark(String field, String text) {
    remarks.merge(field, text, (one, other) -> one.contains(other) ? one : one + " " + other);
  }

  /** The fields with which something is wrong, with what it is, in the order of finding. */
  public List<Said> problems() {
    return said(problems);
  }

  /** The fields of which something is to be known. */
  public List<Said> remarks() {
    return said(remarks);
  }

  private static List<Said> said(Map<String, String> texts) {
    return texts.entrySet().stream().map(e -> new Said(e.getKey(), e.getValue())).toList();
  }

  /**
   * Something that is said of a field.
   *
   * @param field its name
   * @param text in the page's language
   */
  @TemplateData
  public record Said(String field, String text) {}

  /** The rows of a list, in the order of their numbers. */
  public List<TypedRow> rows(String list) {
    TreeSet<Integer> numbers = new TreeSet<>();
    for (String name : values.keySet()) {
      Matcher row = ROW.matcher(name);
      if (row.matches() && row.group(1).equals(list)) {
        numbers.add(Integer.parseInt(row.group(2)));
      }
    }
    List<TypedRow> rows = new ArrayList<>();
    numbers.forEach(number -> rows.add(new TypedRow(this, list + "-" + number)));
    return rows;
  }

  /** Adds empty rows to a list, as many as it may have. */
  public void addRows(String list, int count) {
    int next = nextRow(list);
    for (int row = next; row < Math.min(next + count, MOST_ROWS); row++) {
      values.put(list + "-" + row + "-row", "");
    }
  }

  /** The number of the row that comes after the last one. */
  public int nextRow(String list) {
    List<TypedRow> rows = rows(list);
    if (rows.isEmpty()) {
      return 0;
    }
    String last = rows.get(rows.size() - 1).prefix();
    return Integer.parseInt(last.substring(last.indexOf('-') + 1)) + 1;
  }
}
