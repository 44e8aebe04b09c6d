package io.osteon.cdshooks.trust.token;

import io.osteon.cdshooks.trust.ClientTrust;
import io.osteon.cdshooks.trust.token.ClaimsCheck.Checked;
import java.security.PublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jose4j.jwt.MalformedClaimException;

/**
 * Says whether a token proves who calls. What costs little is asked first, so that the signature,
 * which costs most, is computed only for a token that would be good with it.
 */
public final class TokenVerifier {
  private final TokenPolicy policy;
  private final ClaimsCheck claimsCheck;
  private final Function<String, Optional<ClientTrust>> clients;

  /**
   * A verifier.
   *
   * @param clients finds a client by the issuer of its tokens
   */
  public TokenVerifier(TokenPolicy policy, Function<String, Optional<ClientTrust>> clients) {
    this.policy = policy;
    this.claimsCheck = new ClaimsCheck(policy);
    this.clients = clients;
  }

  /**
   * Verifies a token. Completes at once unless the client's keys have to be read first.
   *
   * @param compact the token as it was presented
   * @param called the address that was called
   * @return the token, or a failure with {@link TokenRefusedException}
   */
  public CompletionStage<VerifiedToken> verify(String compact, CalledAddress called, Instant now) {
    try {
      PresentedToken token = PresentedToken.parse(compact);
      String algorithm = algorithm(token);
      String keyId = keyId(token);
      ClientTrust client = client(token);
      checkKeyAddress(token, client);
      Checked checked = claimsCheck.check(token.claims(), client, called, now);
      return client
          .keys()
          .find(keyId, algorithm)
          .thenCompose(keys -> checkSignature(token, algorithm, keys, client, checked));
    } catch (TokenRefusedException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private String algorithm(PresentedToken token) throws TokenRefusedException {
    String algorithm = token.header("alg");
    if (algorithm == null || !policy.algorithms().contains(algorithm)) {
      throw new TokenRefusedException(RefusalReason.ALGORITHM);
    }
    return algorithm;
  }

  private static String keyId(PresentedToken token) throws TokenRefusedException {
    if (!"JWT".equalsIgnoreCase(token.header("typ"))) {
      throw new TokenRefusedException(RefusalReason.TYPE);
    }
    String keyId = token.header("kid");
    if (keyId == null) {
      throw new TokenRefusedException(RefusalReason.NO_KEY_ID);
    }
    return keyId;
  }

  private ClientTrust client(PresentedToken token) throws TokenRefusedException {
    try {
      String issuer = token.claims().getIssuer();
      return Optional.ofNullable(issuer)
          .flatMap(clients)
          .orElseThrow(() -> new TokenRefusedException(RefusalReason.ISSUER));
    } catch (MalformedClaimException e) {
      throw new TokenRefusedException(RefusalReason.MALFORMED);
    }
  }

  /**
   * The address is never fetched because a token names it. Where keys were agreed upon without an
   * address there is nothing to compare it with, and it says nothing.
   */
  private static void checkKeyAddress(PresentedToken token, ClientTrust client)
      throws TokenRefusedException {
    String address = token.header("jku");
    if (address != null
        && !client.keyAddresses().isEmpty()
        && !client.keyAddresses().contains(address)) {
      throw new TokenRefusedException(RefusalReason.KEY_ADDRESS, client.client().id());
    }
  }

  private static CompletionStage<VerifiedToken> checkSignature(
      PresentedToken token,
      String algorithm,
      List<PublicKey> keys,
      ClientTrust client,
      Checked checked) {
    RefusalReason refusal = null;
    if (!client.keys().available()) {
      refusal = RefusalReason.NO_KEYS;
    } else if (keys.size() != 1) {
      refusal = RefusalReason.UNKNOWN_KEY;
    } else if (!token.signedBy(keys.get(0), algorithm)) {
      refusal = RefusalReason.SIGNATURE;
    }
    return refusal == null
        ? CompletableFuture.completedFuture(
            new VerifiedToken(client, checked.tokenId(), checked.usableUntil()))
        : CompletableFuture.failedFuture(new TokenRefusedException(refusal, client.client().id()));
  }
}
