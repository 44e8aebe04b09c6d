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
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * Calls that count once although they are repeated: with a header {@code Idempotency-Key} the
 * answer is kept in the same transaction as what the call did, and given again.
 *
 * <p>A call names what makes it another call, so that a key cannot stand for two: its address and
 * either its body as it came, or the values that were read from it where a body may be as large as
 * an archive or may be written in more than one way.
 */
@ApplicationScoped
public class OneTimeCalls {
  /** The header that names a call. */
  static final String HEADER = "Idempotency-Key";

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
   * @throws io.osteon.governance.store.IdempotencyConflictException if the key names another call
   */
  Response once(String key, Actor actor, String target, byte[] body, Supplier<Stored> call) {
    Optional<String> sent = sent(key);
    return answer(
        sent.isEmpty()
            ? call.get()
            : transactions.inTransaction(
                transaction ->
                    idempotency.once(
                        transaction, actor, sent.get(), fingerprint(target, body), call)));
  }

  /**
   * The same for a call that needs the transaction.
   *
   * @param key the header; null when it was not sent
   * @param what all that makes the call another one, such as its path and its values
   * @throws io.osteon.governance.store.IdempotencyConflictException if the key names another call
   */
  Response once(String key, Actor actor, List<String> what, Function<Handle, Stored> call) {
    Optional<String> sent = sent(key);
    return answer(
        transactions.inTransaction(
            transaction ->
                idempotency.once(
                    transaction, actor, sent, fingerprint(what), () -> call.apply(transaction))));
  }

  private static Optional<String> sent(String key) {
    if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
      throw new InvalidInputException(
          List.of(new Violation(HEADER, "", "a key of 1 to " + LONGEST_KEY + " characters")));
    }
    return Optional.ofNullable(key);
  }

  private static Response answer(Stored stored) {
    Response.ResponseBuilder answer =
        Response.status(stored.status()).type(MediaType.APPLICATION_JSON).entity(stored.body());
    stored.location().map(URI::create).ifPresent(answer::location);
    return answer.build();
  }

  private static String fingerprint(String target, byte[] body) {
    MessageDigest digest = sha256();
    digest.update((target + "\n").getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest(body));
  }

  private static String fingerprint(List<String> what) {
    MessageDigest digest = sha256();
    for (String part : what) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
