package io.osteon.api;

import io.osteon.accounts.Actor;
import io.osteon.governance.store.Idempotency;
import io.osteon.governance.store.Stored;
import io.osteon.governance.store.Transactions;
import io.osteon.intake.InvalidInputException;
import io.osteon.intake.InvalidInputException.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Calls that count once although they are repeated: with a header {@code Idempotency-Key} the
 * answer is kept in the same transaction as what the call did, and given again.
 */
@ApplicationScoped
public class OneTimeCalls {
  private static final int LONGEST_KEY = 200;

  private final Transactions transactions;
  private final Idempotency idempotency;

  /** Calls whose answers are kept in a database. */
  public OneTimeCalls(Transactions transactions, Idempotency idempotency) {
    this.transactions = transactions;
    this.idempotency = idempotency;
  }

  /**
   * Does a call, or gives the answer of the same call before.
   *
   * @param key the header; null when it was not sent
   * @param target method and path
   * @param body of the request
   * @param call what makes the answer; its transactions become part of this one
   */
  Response once(String key, Actor actor, String target, byte[] body, Supplier<Stored> call) {
    Optional<String> sent = Optional.ofNullable(key).filter(k -> !k.isBlank());
    if (sent.isPresent() && sent.get().length() > LONGEST_KEY) {
      throw new InvalidInputException(
          List.of(new Violation("Idempotency-Key", "", "at most " + LONGEST_KEY + " characters")));
    }
    Stored stored =
        sent.isEmpty()
            ? call.get()
            : transactions.inTransaction(
                transaction ->
                    idempotency.once(
                        transaction, actor, sent.get(), fingerprint(target, body), call));
    Response.ResponseBuilder answer =
        Response.status(stored.status()).type(MediaType.APPLICATION_JSON).entity(stored.body());
    stored.location().map(URI::create).ifPresent(answer::location);
    return answer.build();
  }

  private static String fingerprint(String target, byte[] body) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((target + "\n").getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
