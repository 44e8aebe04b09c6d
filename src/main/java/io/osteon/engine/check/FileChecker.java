package io.osteon.engine.check;

import io.osteon.engine.parse.DrlFile;
import io.osteon.engine.parse.RuleException;
import io.osteon.engine.parse.SourceText;
import io.osteon.engine.parse.Token;
import io.osteon.engine.vocabulary.Vocabulary;
import io.osteon.facts.Parameters;
import io.osteon.rulebase.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.GlobalDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Checks rule files: what stands outside of rules, then each rule. */
public final class FileChecker {

  /** Nobody reads more; what is wrong with the rest is told when these are mended. */
  private static final int MOST_PROBLEMS = 1_000;

  private static final int LONGEST_NAME = 200;

  private static final Map<String, String> GLOBALS =
      Map.of("parameters", "Parameters", "advice", "Advice");

  private final Vocabulary vocabulary;
  private final Parameters parameters;
  private final List<Problem> problems;
  private final Map<String, String> ruleNames = new HashMap<>();
  private long writtenOut;

  /** A checker that adds what it finds to the problems. */
  public FileChecker(Vocabulary vocabulary, Parameters parameters, List<Problem> problems) {
    this.vocabulary = vocabulary;
    this.parameters = parameters;
    this.problems = problems;
  }

  /** Checks a file; rules with problems are left out. */
  public List<CheckedRule> check(DrlFile file) {
    Names names = new Names(vocabulary, parameters);
    PackageDescr descriptor = file.descriptor();
    SourceText source = file.source();
    if (descriptor.getName() == null || descriptor.getName().isBlank()) {
      problems.add(source.error(0, "no package; expected \"package osteon.name;\"", "no-package"));
    } else if (!PackageNames.isUsable(descriptor.getName())) {
      problems.add(
          source.error(
              0,
              "package %s cannot be used: a part of it is a word of Java; expected \"package osteon.name;\""
                  .formatted(descriptor.getName()),
              "package-name"));
    }
    descriptor.getImports().forEach(item -> checkImport(source, names, item));
    descriptor.getGlobals().forEach(global -> checkGlobal(source, names, global));
    refuse(source, descriptor.getFunctionImports(), "import function");
    refuse(source, descriptor.getAccumulateImports(), "import accumulate");
    refuse(source, descriptor.getTypeDeclarations(), "declare");
    refuse(source, descriptor.getEnumDeclarations(), "declare enum");
    refuse(source, descriptor.getFunctions(), "function");
    refuse(source, descriptor.getEntryPointDeclarations(), "declare entry-point");
    refuse(source, descriptor.getWindowDeclarations(), "declare window");
    refuse(source, descriptor.getAttributes(), "attributes for a whole package");
    List<CheckedRule> rules = new ArrayList<>();
    for (RuleDescr rule : file.rules()) {
      if (problems.size() > MOST_PROBLEMS) {
        problems.add(
            source.error(
                Math.max(0, nameOffset(source, rule)),
                "too many problems before this rule; it and what follows were not checked",
                "too-many-problems"));
        break;
      }
      if (isReadable(source, rule)) {
        checkRule(file, names, rule, rules);
      }
    }
    return rules;
  }

  /** Whether a rule, and all rules together, are small enough to be looked at. */
  private boolean isReadable(SourceText source, RuleDescr rule) {
    int start = Math.max(0, nameOffset(source, rule));
    if (rule.getName().length() > LONGEST_NAME) {
      problems.add(
          source.error(
              start,
              "the name of a rule has %d characters; expected at most %d"
                  .formatted(rule.getName().length(), LONGEST_NAME),
              "rule-name"));
      return false;
    }
    RuleSize size = RuleSize.of(rule);
    Optional<String> refusal = size.refusal();
    if (refusal.isPresent()) {
      problems.add(source.error(start, refusal.get(), "rule-too-large"));
      return false;
    }
    boolean fitted = writtenOut <= RuleSize.MOST_WRITTEN_OUT;
    writtenOut += size.writtenOut();
    if (writtenOut <= RuleSize.MOST_WRITTEN_OUT) {
      return true;
    }
    if (fitted) {
      problems.add(
          source.error(
              start,
              "with this rule the rule base has more than %d conditions, those of alternatives written out; expected fewer"
                  .formatted(RuleSize.MOST_WRITTEN_OUT),
              "rules-too-large"));
    }
    return false;
  }

  private void checkRule(DrlFile file, Names names, RuleDescr rule, List<CheckedRule> rules) {
    int before = problems.size();
    int start = Math.max(0, nameOffset(file.source(), rule));
    String earlier =
        ruleNames.putIfAbsent(
            rule.getName(), file.source().path() + ":" + file.source().line(start));
    if (earlier != null) {
      problems.add(
          file.source()
              .error(
                  start,
                  "duplicate rule name \"%s\", first used at %s; expected a name of its own"
                      .formatted(rule.getName(), earlier),
                  "duplicate-rule"));
      return;
    }
    CheckedRule checked = new RuleChecker(file, names, rule, problems).check(start);
    if (problems.size() == before) {
      rules.add(checked);
    }
  }

  private static int nameOffset(SourceText source, RuleDescr rule) {
    return source.offset(rule.getLine(), rule.getColumn());
  }

  private void checkImport(SourceText source, Names names, ImportDescr item) {
    String target = item.getTarget();
    if (target.equals(Names.FACTS + ".*")) {
      names.importAll();
      return;
    }
    boolean fact =
        target.startsWith(Names.FACTS + ".") && known(target.substring(Names.FACTS.length() + 1));
    if (fact) {
      names.importType(target.substring(Names.FACTS.length() + 1));
    } else if (!Names.JAVA_TYPES.contains(target)) {
      problems.add(
          source.error(
              offset(source, item),
              "import of %s is not allowed; expected \"import io.osteon.facts.*;\""
                  .formatted(target),
              "import"));
    }
  }

  private boolean known(String simpleName) {
    return vocabulary.type(simpleName).isPresent()
        || vocabulary.enumType(simpleName).isPresent()
        || GLOBALS.containsValue(simpleName);
  }

  private void checkGlobal(SourceText source, Names names, GlobalDescr global) {
    String type = GLOBALS.get(global.getIdentifier());
    String declared = global.getType();
    if (type == null || !(declared.equals(type) || declared.equals(Names.FACTS + "." + type))) {
      problems.add(
          source.error(
              offset(source, global),
              "unknown global %s %s; expected \"global Parameters parameters;\" or \"global Advice advice;\""
                  .formatted(declared, global.getIdentifier()),
              "unknown-global"));
      return;
    }
    if (declared.equals(type) && !names.sees(type)) {
      problems.add(
          source.error(
              offset(source, global),
              "%s is not imported; expected \"import io.osteon.facts.*;\"".formatted(type),
              "import"));
    }
    names.declareGlobal(global.getIdentifier());
  }

  private void refuse(SourceText source, Iterable<? extends BaseDescr> found, String what) {
    for (BaseDescr descr : found) {
      problems.add(
          source.error(
              offset(source, descr),
              "not supported: %s; expected package, import, global and rules only".formatted(what),
              "not-supported"));
    }
  }

  private static int offset(SourceText source, BaseDescr descr) {
    if (descr.getStartCharacter() >= 0) {
      return firstToken(source, descr.getStartCharacter());
    }
    return descr.getLine() > 0 ? source.offset(descr.getLine(), descr.getColumn()) : 0;
  }

  private static int firstToken(SourceText source, int offset) {
    List<Token> tokens =
        Token.between(source.text(), offset, Math.min(source.text().length(), offset + 1000));
    return tokens.isEmpty() ? offset : tokens.get(0).offset();
  }

  /** For constraints that fail on their own, so that one rule can show several problems. */
  static void guard(List<Problem> problems, Runnable check) {
    try {
      check.run();
    } catch (RuleException e) {
      problems.add(e.problem());
    }
  }
}
