package io.osteon.web.signin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The words of the sign-in page in English; those in Chinese are in messages/signin_zh.properties.
 */
@MessageBundle("signin")
public interface SignInWords {
  @Message("Sign in")
  String title();

  @Message("For those who review, change and release rules.")
  String lead();

  @Message("Account")
  String name();

  @Message("Password")
  String password();

  @Message("Sign in")
  String signIn();

  @Message("Sign in with the site's account")
  String provider();

  @Message("Sign in with {title}")
  String providerNamed(String title);

  @Message("or")
  String or();

  @Message("Name or password is wrong, or the account is not active.")
  String refused();

  @Message("Too many sign-ins have failed. Try again in {seconds} seconds.")
  String tooMany(long seconds);

  @Message("Sign-ins cannot be checked now: the database cannot be reached.")
  String unavailable();

  @Message("You are signed out.")
  String signedOut();

  @Message("The provider did not sign you in. Try again, or ask your operator.")
  String providerFailed();

  @Message("Your account of the site has no role here. Ask your operator.")
  String noRole();

  @Message("Lost your password? An operator can give you a new one.")
  String lost();
}
