package io.osteon.engine;

import io.osteon.facts.Advice;
import io.osteon.facts.Fact;
import io.osteon.facts.Parameters;
import io.osteon.rulebase.LogicFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieSession;

/**
 * The same rule files, compiled and run by Drools itself: its executable model, from Java source.
 */
final class StockDrools {

  private static int releases;

  private final KieBase kieBase;

  private StockDrools(KieBase kieBase) {
    this.kieBase = kieBase;
  }

  /**
   * Compiles rule files as they stand.
   *
   * @throws IllegalArgumentException with what Drools says when it refuses them
   */
  static StockDrools compile(List<LogicFile> files) {
    KieServices services = KieServices.get();
    ReleaseId release = services.newReleaseId("io.osteon", "oracle", String.valueOf(++releases));
    KieFileSystem system = services.newKieFileSystem().generateAndWritePomXML(release);
    int number = 0;
    for (LogicFile file : files) {
      String name = packageOf(file).replace('.', '/') + "/file" + ++number + ".drl";
      system.write("src/main/resources/" + name, file.text());
    }
    KieBuilder builder = services.newKieBuilder(system).buildAll(ExecutableModelProject.class);
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      throw new IllegalArgumentException(
          builder.getResults().getMessages(Message.Level.ERROR).toString());
    }
    return new StockDrools(services.newKieContainer(release).getKieBase());
  }

  private static String packageOf(LogicFile file) {
    return file.text()
        .lines()
        .filter(line -> line.startsWith("package "))
        .findFirst()
        .orElseThrow()
        .replaceAll("^package |;.*$", "")
        .strip();
  }

  /**
   * Compiles rule files in one package, because Drools 10.2.0 goes wrong with several: rules that
   * share conditions with rules of another package can stop firing.
   */
  static StockDrools compileInOnePackage(List<LogicFile> files) {
    return compile(
        files.stream()
            .map(
                file ->
                    new LogicFile(
                        file.path(),
                        file.text().replaceFirst("(?m)^package .*$", "package osteon.all;")))
            .toList());
  }

  /** Runs the rules on facts. */
  Run run(List<Fact> facts, Parameters parameters) {
    KieSession session = kieBase.newKieSession();
    try {
      MatchRecorder matches = new MatchRecorder();
      AdviceRecorder advice = new AdviceRecorder(matches);
      session.addEventListener(matches);
      setGlobal(session, "parameters", parameters);
      setGlobal(session, "advice", advice);
      facts.forEach(session::insert);
      session.fireAllRules(100_000);
      return new Run(matches.matches(), advice.calls);
    } finally {
      session.dispose();
    }
  }

  private void setGlobal(KieSession session, String name, Object value) {
    boolean declared =
        kieBase.getKiePackages().stream()
            .flatMap(p -> p.getGlobalVariables().stream())
            .anyMatch(global -> global.getName().equals(name));
    if (declared) {
      session.setGlobal(name, value);
    }
  }

  /**
   * What happened.
   *
   * @param matches each match that fired, as text
   * @param advice each call of advice, as text
   */
  record Run(List<String> matches, List<String> advice) {}

  private static final class AdviceRecorder implements Advice {
    private final MatchRecorder matches;
    private final List<String> calls = new ArrayList<>();

    AdviceRecorder(MatchRecorder matches) {
      this.matches = matches;
    }

    @Override
    public void recommend(String id, Object... facts) {
      add(Firing.Kind.RECOMMEND, id, facts);
    }

    @Override
    public void refine(String id, Object... facts) {
      add(Firing.Kind.REFINE, id, facts);
    }

    @Override
    public void missing(String id, Object... facts) {
      add(Firing.Kind.MISSING, id, facts);
    }

    private void add(Firing.Kind kind, String id, Object... facts) {
      calls.add(text(matches.currentRule(), kind, id, Arrays.asList(facts)));
    }
  }

  /** A call of advice as text. */
  static String text(String rule, Firing.Kind kind, String id, List<Object> facts) {
    return rule + ": " + kind + " " + id + " " + MatchRecorder.text(facts);
  }
}
