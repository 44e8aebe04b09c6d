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
import org.jdbi.v3.core.Handle;

/** Calls with the header Idempotency-Key: one that is repeated is answered again, and done once. */
@ApplicationScoped
public class RepeatableCalls {
  /** The header that names a call. */
  static final String HEADER = "Idempotency-Key";

  private static final int LONGEST_KEY = 200;

  private final Transactions transactions;
  private final Idempotency idempotency;

  /** Calls that are remembered in the database. */
  public RepeatableCalls(Transactions transactions, Idempotency idempotency) {
    this.transactions = transactions;
    this.idempotency = idempotency;
  }

  /**
   * Does a call once, in one transaction with the memory of it.
   *
   * @param key the header, null when it was not sent
   * @param what all that makes the call another one, such as its path and its values
   * @throws io.osteon.governance.store.IdempotencyConflictException if the key names another call
   */
  Response once(Actor actor, String key, List<String> what, Function<Handle, Stored> work) {
    if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
      throw new InvalidInputException(
          List.of(new Violation(HEADER, "", "a key of 1 to 200 characters")));
    }
    Stored answer =
        transactions.inTransaction(
            transaction ->
                idempotency.once(
                    transaction,
                    actor,
                    Optional.ofNullable(key),
                    fingerprint(what),
                    () -> work.apply(transaction)));
    Response.ResponseBuilder response =
        Response.status(answer.status()).type(MediaType.APPLICATION_JSON).entity(answer.body());
    answer.location().map(URI::create).ifPresent(response::location);
    return response.build();
  }

  private static String fingerprint(List<String> what) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : what) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
