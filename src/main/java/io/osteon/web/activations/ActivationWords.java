package io.osteon.web.activations;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page of activations. */
@MessageBundle("activations")
public interface ActivationWords {
  @Message("Activation")
  String activations();

  @Message("Which release answers, which one is tried beside it, and what comes next.")
  String lead();

  @Message("In force now")
  String inForce();

  @Message("Live")
  String live();

  @Message("Shadow")
  String shadow();

  @Message("Share of patients")
  String share();

  @Message("{percent} % of patients")
  String shareOf(int percent);

  @Message("scheduled")
  String scheduled();

  @Message("in force")
  String running();

  @Message("ended")
  String ended();

  @Message("failed")
  String failed();

  @Message("cancelled")
  String cancelled();

  @Message("Release")
  String release();

  @Message("As")
  String mode();

  @Message("Status")
  String status();

  @Message("Since")
  String since();

  @Message("Starts")
  String startsAt();

  @Message("Until")
  String endedAt();

  @Message("By")
  String by();

  @Message("Reason")
  String reason();

  @Message("Activate a release")
  String activate();

  @Message("It answers all calls.")
  String liveHelp();

  @Message("It is evaluated beside the live one and journaled, and never shown.")
  String shadowHelp();

  @Message("What it would have shown otherwise")
  String shadowOutcome();

  @Message("It answers for a part of the patients; a patient always gets the same release.")
  String shareHelp();

  @Message("Percent of patients (1 to 99)")
  String sharePercent();

  @Message("When")
  String when();

  @Message("Now")
  String now();

  @Message("At a time")
  String later();

  @Message("Time zone {zone}")
  String zone(String zone);

  @Message("Activate")
  String submit();

  @Message("Roll back")
  String rollBack();

  @Message("Roll back to {release}")
  String rollBackTo(String release);

  @Message("The release that was live before answers again within seconds.")
  String rollBackLead();

  @Message("There is no earlier release to go back to.")
  String rollBackNone();

  @Message("End")
  String end();

  @Message("Cancel")
  String cancel();

  @Message("Replicas")
  String replicas();

  @Message("{ready} of {all} carry out what is in force")
  String replicasReady(long ready, int all);

  @Message("Host")
  String host();

  @Message("ready")
  String ready();

  @Message("behind")
  String behind();

  @Message("cannot carry it out")
  String replicaFailed();

  @Message("No replica has reported within the last seconds.")
  String noReplicas();

  @Message("Planned")
  String planned();

  @Message("Nothing is scheduled.")
  String none();

  @Message("History")
  String history();

  @Message("Nothing has ended yet.")
  String historyNone();

  @Message("because")
  String because();

  @Message("The release is being put in force; the replicas follow within seconds.")
  String doneActivated();

  @Message("The activation is scheduled.")
  String doneScheduled();

  @Message("It has been ended.")
  String doneEnded();

  @Message("Rolled back; the replicas follow within seconds.")
  String doneRolledBack();

  @Message("What it would have shown")
  String outcomes();
}
