package io.osteon.engine;

import io.osteon.rulebase.LogicFile;
import java.util.List;
import java.util.Map;

/**
 * What a rule says, for checks, texts and documents.
 *
 * @param file the path of its file, as in {@link LogicFile#path()}
 * @param line 1-based line of its name
 * @param name unique within the rule base
 * @param salience higher runs earlier, 0 unless stated
 * @param enabled whether it takes part
 * @param advice what it says, in order
 * @param inserts the simple names of the fact types that it inserts
 * @param factTypes the simple names of the fact types that its conditions ask for
 * @param fields what its conditions read, as {@code Type.field}
 * @param parameters the ids of all parameters that can decide, those behind computed fields
 *     included
 */
public record RuleModel(
    String file,
    int line,
    String name,
    int salience,
    boolean enabled,
    List<AdviceModel> advice,
    List<String> inserts,
    List<String> factTypes,
    List<String> fields,
    List<String> parameters) {

  public RuleModel {
    advice = List.copyOf(advice);
    inserts = List.copyOf(inserts);
    factTypes = List.copyOf(factTypes);
    fields = List.copyOf(fields);
    parameters = List.copyOf(parameters);
  }

  /**
   * One call of {@code advice}.
   *
   * @param kind which method
   * @param id the advice that is named
   * @param bindings what is handed over: the type by the name of the binding without the dollar
   *     sign, in the order of the call
   */
  public record AdviceModel(Firing.Kind kind, String id, Map<String, String> bindings) {}
}
