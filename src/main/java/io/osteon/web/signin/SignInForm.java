package io.osteon.web.signin;

import io.quarkus.qute.TemplateData;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * What the sign-in page offers.
 *
 * @param passwords whether name and password are asked for
 * @param openIdConnect whether the site's provider is offered
 * @param providerTitle what it is called; empty for the page's own words
 * @param next where to go afterwards, an address of this service
 */
@TemplateData
public record SignInForm(
    boolean passwords, boolean openIdConnect, String providerTitle, String next) {
  public SignInForm {
    Objects.requireNonNull(providerTitle, "providerTitle");
    Objects.requireNonNull(next, "next");
  }

  /** Where to go afterwards, as a parameter of an address. */
  public String nextParameter() {
    return URLEncoder.encode(next, StandardCharsets.UTF_8);
  }
}
