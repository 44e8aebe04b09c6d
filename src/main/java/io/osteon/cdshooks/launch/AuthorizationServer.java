package io.osteon.cdshooks.launch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.osteon.cdshooks.launch.LaunchException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The authorization server of a health record, as its FHIR server names it (SMART App Launch 2:
 * {@code .well-known/smart-configuration}). Only servers of the settings are asked, redirects are
 * not followed, answers are bounded, and nothing of them is logged.
 */
final class AuthorizationServer {
  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final int MOST_BYTES = 262_144;
  private static final String FORM = "application/x-www-form-urlencoded";

  private final HttpClient http;
  private final Duration timeout;

  /** Asks within a time limit for each answer. */
  AuthorizationServer(HttpClient http, Duration timeout) {
    this.http = http;
    this.timeout = timeout;
  }

  /**
   * Where the browser is sent so that the person and the server may agree.
   *
   * @param launch what the health record handed over
   * @param back where the server sends the browser afterwards
   */
  URI authorization(LaunchServer server, LaunchState state, String launch, URI back)
      throws LaunchException {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("response_type", "code");
    parameters.put("client_id", server.clientId());
    parameters.put("redirect_uri", back.toString());
    parameters.put("launch", launch);
    parameters.put("scope", server.scope());
    parameters.put("state", state.state());
    parameters.put("aud", server.fhirServer().toString());
    parameters.put("code_challenge", state.challenge());
    parameters.put("code_challenge_method", "S256");
    String endpoint = endpoint(server, "authorization_endpoint").toString();
    return URI.create(endpoint + (endpoint.contains("?") ? "&" : "?") + encoded(parameters));
  }

  /** Exchanges the code that the browser brought back for a permission to read. */
  LaunchGrant grant(LaunchServer server, LaunchState state, String code, URI back)
      throws LaunchException {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("grant_type", "authorization_code");
    parameters.put("code", code);
    parameters.put("redirect_uri", back.toString());
    parameters.put("code_verifier", state.verifier());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(endpoint(server, "token_endpoint")).header("Content-Type", FORM);
    if (server.clientSecret() == null) {
      parameters.put("client_id", server.clientId());
    } else {
      request.header("Authorization", basic(server));
    }
    request.POST(BodyPublishers.ofString(encoded(parameters)));
    return LaunchGrant.of(ask(request));
  }

  /** RFC 6749, 2.3.1. */
  private static String basic(LaunchServer server) {
    String pair = encode(server.clientId()) + ":" + encode(server.clientSecret());
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  private URI endpoint(LaunchServer server, String name) throws LaunchException {
    JsonNode configuration =
        ask(HttpRequest.newBuilder(server.at(".well-known/smart-configuration")));
    try {
      URI endpoint = URI.create(configuration.path(name).asText());
      boolean plain = server.fhirServer().getScheme().equals("http");
      boolean trusted =
          endpoint.getHost() != null
              && ("https".equals(endpoint.getScheme())
                  || (plain && "http".equals(endpoint.getScheme())));
      if (trusted) {
        return endpoint;
      }
    } catch (IllegalArgumentException e) {
      // said below, without what the server sent
    }
    throw new LaunchException(Reason.UNUSABLE);
  }

  private JsonNode ask(HttpRequest.Builder request) throws LaunchException {
    try {
      HttpResponse<InputStream> response =
          http.send(
              request.timeout(timeout).header("Accept", "application/json").build(),
              BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        if (response.statusCode() == 400 || response.statusCode() == 401) {
          throw new LaunchException(Reason.REFUSED);
        }
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (response.statusCode() != 200 || bytes.length > MOST_BYTES) {
          throw new LaunchException(Reason.UNUSABLE);
        }
        return JSON.readTree(bytes);
      }
    } catch (JsonProcessingException e) {
      throw new LaunchException(Reason.UNUSABLE);
    } catch (IOException e) {
      throw new LaunchException(Reason.UNUSABLE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException(Reason.UNUSABLE);
    }
  }

  private static String encoded(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(each -> each.getKey() + "=" + encode(each.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
