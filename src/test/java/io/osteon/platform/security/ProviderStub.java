package io.osteon.platform.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * A provider of OpenID Connect: it says where it is found, shows its keys, and gives tokens for
 * codes. The code is the claims themselves, in base64, so that a test says whom it signs in.
 */
public class ProviderStub implements QuarkusTestResourceLifecycleManager {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CLIENT = "osteon";

  private HttpServer server;
  private KeyPair keys;

  /** The code that stands for a person. */
  static String code(ObjectNode claims) {
    return base64(claims.toString().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Map<String, String> start() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      keys = generator.generateKeyPair();
      server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/.well-known/openid-configuration", e -> answer(e, discovery()));
    server.createContext("/jwks", e -> answer(e, keySet()));
    server.createContext("/token", e -> answer(e, tokens(form(e))));
    server.start();
    return Map.of(
        "quarkus.oidc.tenant-enabled", "true",
        "quarkus.oidc.auth-server-url", issuer(),
        "quarkus.oidc.client-id", CLIENT,
        "quarkus.oidc.credentials.secret", "a secret of the site, of more than 32 characters",
        "quarkus.oidc.authentication.pkce-required", "true",
        "quarkus.oidc.authentication.nonce-required", "true",
        "osteon.sign-in.openid-connect.title", "Hospital ID",
        "osteon.sign-in.openid-connect.roles-claim", "realm/groups",
        "osteon.sign-in.openid-connect.roles.author", "bone-authors",
        "osteon.sign-in.openid-connect.roles.clinical-reviewer", "bone-doctors,bone-heads");
  }

  private String issuer() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private ObjectNode discovery() {
    ObjectNode discovery = JSON.createObjectNode();
    discovery.put("issuer", issuer());
    discovery.put("authorization_endpoint", issuer() + "/authorize");
    discovery.put("token_endpoint", issuer() + "/token");
    discovery.put("jwks_uri", issuer() + "/jwks");
    return discovery;
  }

  private ObjectNode keySet() {
    RSAPublicKey key = (RSAPublicKey) keys.getPublic();
    ObjectNode set = JSON.createObjectNode();
    set.putArray("keys")
        .addObject()
        .put("kty", "RSA")
        .put("use", "sig")
        .put("alg", "RS256")
        .put("kid", "1")
        .put("n", unsigned(key.getModulus()))
        .put("e", unsigned(key.getPublicExponent()));
    return set;
  }

  private ObjectNode tokens(Map<String, String> form) throws IOException {
    ObjectNode claims = (ObjectNode) JSON.readTree(Base64.getUrlDecoder().decode(form.get("code")));
    if (!form.containsKey("code_verifier")) {
      throw new IOException("the code was not bound to the browser (PKCE)");
    }
    long now = Instant.now().getEpochSecond();
    claims.put("iss", issuer()).put("aud", CLIENT).put("iat", now).put("exp", now + 300);
    ObjectNode tokens = JSON.createObjectNode();
    tokens.put("id_token", signed(claims)).put("access_token", signed(claims));
    return tokens.put("token_type", "Bearer").put("expires_in", 300);
  }

  private String signed(ObjectNode claims) {
    String text =
        base64("{\"alg\":\"RS256\",\"kid\":\"1\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8))
            + "."
            + base64(claims.toString().getBytes(StandardCharsets.UTF_8));
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(keys.getPrivate());
      signature.update(text.getBytes(StandardCharsets.US_ASCII));
      return text + "." + base64(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> form(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> form = new HashMap<>();
    for (String pair : body.split("&")) {
      String[] parts = pair.split("=", 2);
      form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return form;
  }

  private static void answer(HttpExchange exchange, ObjectNode json) throws IOException {
    byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static String unsigned(BigInteger number) {
    byte[] bytes = number.toByteArray();
    return base64(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop(0);
    }
  }
}
