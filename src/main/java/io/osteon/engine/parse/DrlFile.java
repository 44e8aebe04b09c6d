package io.osteon.engine.parse;

import java.util.List;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * A rule file as read by Drools.
 *
 * @param source its text
 * @param descriptor its tree
 */
public record DrlFile(SourceText source, PackageDescr descriptor) {

  /** The rules, in the order of the file. */
  public List<RuleDescr> rules() {
    return descriptor.getRules();
  }
}
