package io.osteon.web.errors;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of pages that are shown when something cannot be. */
@MessageBundle("errors")
public interface ErrorWords {
  @Message("You may not see this")
  String forbidden();

  @Message("Your roles do not allow it. An operator can change them.")
  String forbiddenText();

  @Message("There is nothing here")
  String notFound();

  @Message("The address may be old, or mistyped.")
  String notFoundText();

  @Message("This cannot be done")
  String refused();

  @Message("The request does not fit. Go back, reload the page and try again.")
  String refusedText();

  @Message("Not available now")
  String unavailable();

  @Message("The database cannot be reached. Evaluations still are answered; try again later.")
  String unavailableText();

  @Message("Something went wrong")
  String failed();

  @Message("The fault is ours. The log of the service has the details.")
  String failedText();

  @Message("To the overview")
  String home();
}
