package io.osteon.web.home;

import io.osteon.authoring.overview.RuleEntry;
import io.osteon.rulebase.RuleBase;
import io.osteon.rulebase.Urgency;
import io.osteon.web.rules.RuleCatalogue;
import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * The rule base that answers, in figures.
 *
 * @param version of its release
 * @param hash of its content
 * @param rules all
 * @param critical those that ask to act today
 * @param toVerify those whose evidence has to be verified
 * @param questions those behind which a clinical question is open
 * @param patients test patients
 * @param parameters all
 * @param unsigned those that nobody has signed off
 */
@TemplateData
public record RuleFigures(
    String version,
    String hash,
    long rules,
    long critical,
    long toVerify,
    long questions,
    long patients,
    long parameters,
    long unsigned) {

  static RuleFigures of(RuleCatalogue catalogue) {
    RuleBase ruleBase = catalogue.ruleBase();
    List<RuleEntry> rules = catalogue.overview().rules();
    return new RuleFigures(
        ruleBase.version(),
        ruleBase.hash(),
        rules.size(),
        rules.stream().filter(rule -> rule.advice().urgency() == Urgency.CRITICAL).count(),
        rules.stream().filter(RuleEntry::toVerify).count(),
        rules.stream().filter(rule -> rule.advice().question() != null).count(),
        catalogue.patients(),
        ruleBase.parameters().all().size(),
        ruleBase.parameters().all().stream().filter(each -> each.signedOffBy() == null).count());
  }
}
