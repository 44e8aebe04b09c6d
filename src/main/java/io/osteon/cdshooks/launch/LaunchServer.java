package io.osteon.cdshooks.launch;

import java.net.URI;
import java.util.Objects;

/**
 * A health record from which a case can be opened.
 *
 * @param name in the settings; says nothing of a patient
 * @param fhirServer base URL of its FHIR server
 * @param clientId what this service is called there
 * @param clientSecret its password there, or {@code null} for a public client
 * @param scope what is asked for
 */
record LaunchServer(
    String name, URI fhirServer, String clientId, String clientSecret, String scope) {
  LaunchServer {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(fhirServer, "fhirServer");
    Objects.requireNonNull(clientId, "clientId");
    Objects.requireNonNull(scope, "scope");
  }

  /** Whether an issuer is this server; a slash at the end makes no difference. */
  boolean is(String issuer) {
    return plain(fhirServer.toString()).equals(plain(issuer));
  }

  private static String plain(String url) {
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  /** Address of something of the server, for example {@code .well-known/smart-configuration}. */
  URI at(String relative) {
    return URI.create(plain(fhirServer.toString()) + "/" + relative);
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "LaunchServer[name=" + name + "]";
  }
}
