package io.osteon.platform.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import io.osteon.accounts.AccountTableText;
import io.osteon.accounts.Actor;
import io.osteon.governance.draft.DraftFiles;
import io.osteon.governance.draft.Drafts;
import io.osteon.governance.draft.assessment.Assessments;
import io.osteon.governance.draft.review.Comments;
import io.osteon.governance.draft.review.Reviews;
import io.osteon.journal.Journal;
import io.osteon.platform.Errand;
import io.osteon.platform.RuleBaseService;
import io.osteon.platform.ServiceConfiguration;
import io.osteon.platform.security.AccountsReady;
import io.osteon.platform.security.PasswordConsole;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Puts the demonstration into the database when the service was started with {@code --demo}, and
 * says loudly that its patients are invented. Beside the start, once the first accounts are there.
 */
@ApplicationScoped
public class DemonstrationStart {
  private static final Logger LOG = Logger.getLogger("osteon");

  private final ServiceConfiguration configuration;
  private final Demonstration demonstration;
  private final DemonstrationSeed seed;
  private final DemonstrationDraft draft;
  private final Journal journal;
  private final RuleBaseService rules;
  private final Clock clock = Clock.system(ZoneId.systemDefault());
  private final Errand errand = Errand.of("demonstration", this::run);

  /** Works with the service's own parts. */
  public DemonstrationStart(
      ServiceConfiguration configuration,
      Demonstration demonstration,
      DemonstrationSeed seed,
      Drafts drafts,
      DraftFiles files,
      Reviews reviews,
      Comments comments,
      Assessments assessments,
      Journal journal,
      RuleBaseService rules) {
    this.configuration = configuration;
    this.demonstration = demonstration;
    this.seed = seed;
    this.draft = new DemonstrationDraft(drafts, files, reviews, comments, assessments);
    this.journal = journal;
    this.rules = rules;
  }

  void start(@Observes AccountsReady event) {
    errand.begin();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    errand.end();
  }

  private void run() {
    try {
      demonstration.look();
      if (configuration.demonstration() && !demonstration.isPresent()) {
        demonstrate();
        demonstration.look();
      }
      if (demonstration.isPresent()) {
        LOG.warn(
            "DEMONSTRATION DATA: all patients, people and decisions are invented. 演示数据：患者、人员与决策均为虚构。");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      if (!errand.isEnding()) {
        LOG.warnf("The demonstration is not complete: %s", e.getMessage());
      }
    }
  }

  private void demonstrate() throws InterruptedException {
    JsonNode script = DemonstrationMaterial.script();
    LocalDate today = LocalDate.now(clock);
    // what waits on disk is stored later; it is somebody's all the same
    DemonstrationSeed.Outcome outcome =
        journal.waiting() > 0 ? DemonstrationSeed.Outcome.REFUSED : seed.seed(script, today);
    if (outcome.refusal().isPresent()) {
      LOG.warnf(
          "--demo adds nothing: the database has %s of its own, with which invented patients are"
              + " not mixed. Try it on an empty one: OSTEON_DATA=demonstration osteon serve --demo",
          outcome.refusal().get());
    } else if (outcome.seeded()) {
      demonstration.look();
      PasswordConsole.show(AccountTableText.ofDemonstration(outcome.made()));
      UUID change = draft.write(script.get("draft"), author(script, outcome.people()));
      new DemonstrationJournal(journal, rules.active(), today, clock.instant())
          .keep(script.get("journal"), newest(script));
      if (!draft.submit(script.get("draft"), change, outcome.people())) {
        LOG.warn("The demonstration's draft is still being assessed; submit it by hand");
      }
    }
  }

  private static Actor author(JsonNode script, Map<String, DemonstrationPerson> people) {
    return people.get(script.get("draft").get("by").asText()).actor();
  }

  /** The newest document of each case. */
  static List<String> newest(JsonNode script) {
    Map<String, String> files = new LinkedHashMap<>();
    script
        .get("cases")
        .forEach(c -> files.put(c.get("pseudonym").asText(), c.get("record").asText()));
    for (JsonNode meeting : script.get("meetings")) {
      meeting
          .path("records")
          .forEach(r -> files.put(r.get("case").asText(), r.get("record").asText()));
    }
    return List.copyOf(files.values());
  }
}
