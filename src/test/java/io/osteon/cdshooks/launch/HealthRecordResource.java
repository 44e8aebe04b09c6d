package io.osteon.cdshooks.launch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.osteon.cdshooks.SampleCalls;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A health record that supports SMART App Launch: it checks what an authorization server must check
 * (PKCE, one use of a code, the redirect address) and shows the chart only for its token.
 */
public class HealthRecordResource implements QuarkusTestResourceLifecycleManager {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
  private final Map<String, Boolean> tokens = new ConcurrentHashMap<>();
  private HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String base = "http://localhost:" + server.getAddress().getPort();
    server.createContext(
        "/fhir/.well-known/smart-configuration",
        exchange ->
            send(
                exchange,
                200,
                """
                {"authorization_endpoint": "%s/authorize", "token_endpoint": "%s/token",
                 "code_challenge_methods_supported": ["S256"], "capabilities": ["launch-ehr"]}
                """
                    .formatted(base, base)));
    server.createContext("/authorize", this::authorize);
    server.createContext("/token", this::token);
    server.createContext("/fhir/", this::chart);
    server.start();
    return Map.of(
        "osteon.smart-launch.servers.hospital.fhir-server",
        base + "/fhir",
        "osteon.smart-launch.servers.hospital.client-id",
        "osteon-app");
  }

  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
    String back = asked.get("redirect_uri");
    boolean agreed =
        asked.getOrDefault("client_id", "").equals("osteon-app")
            && asked.getOrDefault("launch", "").equals("launch-1")
            && asked.getOrDefault("code_challenge_method", "").equals("S256");
    String code = UUID.randomUUID().toString();
    codes.put(code, asked);
    String answer = agreed ? "code=" + code : "error=access_denied";
    exchange
        .getResponseHeaders()
        .add(
            "Location",
            URI.create(back + "?" + answer + "&state=" + asked.get("state")).toString());
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void token(HttpExchange exchange) throws IOException {
    Map<String, String> asked =
        parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII));
    Map<String, String> begun = codes.remove(asked.getOrDefault("code", ""));
    boolean good =
        begun != null
            && begun.get("redirect_uri").equals(asked.get("redirect_uri"))
            && begun.get("code_challenge").equals(hash(asked.getOrDefault("code_verifier", "")))
            && asked.getOrDefault("client_id", "").equals("osteon-app");
    if (!good) {
      send(exchange, 400, "{\"error\": \"invalid_grant\"}");
      return;
    }
    String token = UUID.randomUUID().toString();
    tokens.put(token, true);
    send(
        exchange,
        200,
        """
        {"access_token": "%s", "token_type": "Bearer", "expires_in": 300, "patient": "p1",
         "scope": "launch patient/*.rs"}
        """
            .formatted(token));
  }

  private void chart(HttpExchange exchange) throws IOException {
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    if (authorization == null || !tokens.containsKey(authorization.replace("Bearer ", ""))) {
      send(exchange, 401, "");
      return;
    }
    String asked = exchange.getRequestURI().getPath().substring("/fhir/".length());
    List<JsonNode> found = new ArrayList<>();
    SampleCalls.call("patient-view")
        .get("prefetch")
        .forEach(answer -> collect(answer, asked, found));
    if (asked.contains("/")) {
      send(exchange, found.isEmpty() ? 404 : 200, found.isEmpty() ? "" : found.get(0).toString());
      return;
    }
    ObjectNode bundle = JSON.createObjectNode();
    bundle.put("resourceType", "Bundle").put("type", "searchset").put("total", found.size());
    found.forEach(resource -> bundle.withArray("entry").addObject().set("resource", resource));
    send(exchange, 200, bundle.toString());
  }

  private static void collect(JsonNode answer, String asked, List<JsonNode> found) {
    String type = answer.path("resourceType").asText();
    if (type.equals("Bundle")) {
      answer.path("entry").forEach(entry -> collect(entry.get("resource"), asked, found));
    } else if (asked.equals(type) || asked.equals(type + "/" + answer.path("id").asText())) {
      found.add(answer);
    }
  }

  private static String hash(String verifier) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              MessageDigest.getInstance("SHA-256")
                  .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> parameters(String encoded) {
    Map<String, String> parameters = new HashMap<>();
    for (String pair : encoded.split("&")) {
      String[] parts = pair.split("=", 2);
      parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return parameters;
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    try (exchange) {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      if (bytes.length > 0) {
        exchange.getResponseBody().write(bytes);
      }
    }
  }

  @Override
  public void stop() {
    server.stop(0);
  }
}
