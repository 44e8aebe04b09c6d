package io.osteon.engine.compile;

import java.util.List;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;

/** Builds the KieBase of a rule base. */
public final class Network {

  private Network() {}

  /** A KieBase with these rules, in this order. */
  public static InternalKnowledgeBase of(List<RuleProgram> programs) {
    ModelImpl model = new ModelImpl("osteon");
    programs.forEach(program -> model.addRule(new NetworkBuilder(program).build()));
    return KieBaseBuilder.createKieBaseFromModel(model);
  }
}
