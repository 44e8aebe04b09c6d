package io.osteon.cdshooks.launch;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages of a launch from a health record. */
@MessageBundle("smart")
public interface SmartLaunchWords {
  @Message("The chart could not be opened")
  String failed();

  @Message("The health record that asked is not among those that this service knows.")
  String unknownServer();

  @Message(
      "This launch is over, or was begun in another browser. Start again in the health record.")
  String otherLaunch();

  @Message("The health record did not permit the chart to be read.")
  String refused();

  @Message("The health record did not answer in time, or not as expected. Try again.")
  String unusable();

  @Message("The health record names no patient, or the patient's record could not be read.")
  String noPatient();

  @Message("The chart was read in part")
  String incomplete();

  @Message("These could not be had and count as unknown, not as absent:")
  String lacking();

  /** What the board is asked until somebody writes it. */
  @Message("Opened from a health record; the question is still to be written.")
  String question();

  @Message("Open the case")
  String open();
}
