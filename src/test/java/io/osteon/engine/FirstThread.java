package io.osteon.engine;

import io.osteon.engine.vocabulary.Vocabulary;
import io.osteon.facts.Patient;
import io.osteon.facts.Sex;
import io.osteon.rulebase.LogicFile;
import java.util.List;
import java.util.concurrent.Callable;

/** Compiles and evaluates one rule, as the first thing that a program does with Drools. */
public final class FirstThread implements Callable<String> {
  private static final String RULE =
      TestFiles.HEADER
          + """
          rule "first"
          when
            $patient : Patient( age > 18 )
            not Diagnosis()
          then
            advice.recommend( "MDT-01", $patient );
          end
          """;

  @Override
  public String call() {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    CompileResult result =
        RuleCompiler.compile(
            List.of(new LogicFile("logic/first.drl", RULE)),
            TestParameters.shipped(),
            Vocabulary.clinical());
    List<Firing> firings =
        result
            .rules()
            .orElseThrow(() -> new IllegalStateException(result.problems().toString()))
            .evaluate(List.of(new Patient(60, Sex.FEMALE, List.of())), Limits.DEFAULT);
    return firings.get(0).adviceId()
        + (before == Thread.currentThread().getContextClassLoader() ? "" : ", loader changed");
  }
}
