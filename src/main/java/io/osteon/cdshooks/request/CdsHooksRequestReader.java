package io.osteon.cdshooks.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.osteon.intake.InvalidInputException;
import io.osteon.intake.StrictJson;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Reads the body of a call. Strict where the specification is, so that nothing is judged that was
 * not meant so; unknown fields and extensions are let go, at every level.
 */
public final class CdsHooksRequestReader {
  private static final Pattern UUID_FORM =
      Pattern.compile(
          "\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}");
  private static final Pattern NOT_BLANK = Pattern.compile("(?s).*\\S.*");

  /** What may stand in a header field, so that a token cannot bring header fields of its own. */
  private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{1,16384}");

  private static final Pattern BEARER = Pattern.compile("Bearer");
  private static final Pattern URL = Pattern.compile("\\S{1,2048}");
  private static final int MOST_PREFETCH_KEYS = 200;

  private CdsHooksRequestReader() {}

  /**
   * Reads a call.
   *
   * @param body JSON in UTF-8
   * @param hook the hook of the service that is called
   * @throws InvalidInputException when it is no CDS Hooks request for that hook; the violations
   *     name JSON pointers and no values
   */
  public static CdsHooksRequest read(byte[] body, Hook hook) {
    RequestFields request = RequestFields.of(StrictJson.parse(body));
    String expectedHook = "\"" + hook.id() + "\", the hook of this service";
    request.requiredText("hook", Pattern.compile(Pattern.quote(hook.id())), expectedHook);
    String instance = request.requiredText("hookInstance", UUID_FORM, "a UUID");
    URI server = server(request);
    FhirAuthorization authorization = authorization(request);
    Map<String, JsonNode> prefetch = prefetch(request);
    RequestFields fields = request.object("context");
    if (!request.has("context")) {
      request.wrong("context", "an object");
    }
    HookContext context = fields == null ? null : ContextReader.read(fields, hook);
    request.requireValid();
    return new CdsHooksRequest(
        hook, UUID.fromString(instance), server, authorization, context, prefetch);
  }

  /** HTTPS or HTTP; whether it is ever asked is decided by the client's allow-list. */
  private static URI server(RequestFields request) {
    String expected = "the absolute http or https URL of a FHIR server, without query";
    String url = request.text("fhirServer", URL, expected);
    if (url == null) {
      return null;
    }
    try {
      URI uri = new URI(url);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      boolean http = scheme.equals("https") || scheme.equals("http");
      boolean plain =
          uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getFragment() == null;
      if (http && uri.getHost() != null && plain) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // told below, without the parser's words
    }
    request.wrong("fhirServer", expected);
    return null;
  }

  private static FhirAuthorization authorization(RequestFields request) {
    RequestFields fields = request.object("fhirAuthorization");
    if (fields == null) {
      return null;
    }
    if (!request.has("fhirServer")) {
      request.wrong("fhirServer", "the FHIR server, since there is fhirAuthorization");
    }
    String token = fields.requiredText("access_token", TOKEN, "an OAuth 2.0 access token");
    fields.requiredText("token_type", BEARER, "\"Bearer\"");
    if (!fields.has("expires_in") || !fields.get("expires_in").isIntegralNumber()) {
      fields.wrong("expires_in", "a whole number of seconds");
    }
    String scope = fields.requiredText("scope", NOT_BLANK, "the scopes that were granted");
    fields.requiredText("subject", NOT_BLANK, "the client id of this service");
    String patient = fields.text("patient", NOT_BLANK, "the id of a FHIR Patient");
    return token == null || scope == null ? null : new FhirAuthorization(token, scope, patient);
  }

  private static Map<String, JsonNode> prefetch(RequestFields request) {
    Map<String, JsonNode> prefetch = new LinkedHashMap<>();
    RequestFields fields = request.object("prefetch");
    if (fields == null) {
      return prefetch;
    }
    JsonNode node = request.get("prefetch");
    if (node.size() > MOST_PREFETCH_KEYS) {
      request.wrong("prefetch", "at most " + MOST_PREFETCH_KEYS + " keys");
      return prefetch;
    }
    node.properties()
        .forEach(
            entry -> {
              if (entry.getValue().isObject() || entry.getValue().isNull()) {
                prefetch.put(entry.getKey(), entry.getValue());
              } else {
                fields.wrong(escaped(entry.getKey()), "a FHIR resource, or null");
              }
            });
    return prefetch;
  }

  private static String escaped(String key) {
    String pointer = key.replace("~", "~0").replace("/", "~1");
    return pointer.length() <= 100 ? pointer : pointer.substring(0, 100);
  }
}
