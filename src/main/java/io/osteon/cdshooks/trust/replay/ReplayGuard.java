package io.osteon.cdshooks.trust.replay;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/**
 * Lets each token through once. The database decides, since it knows of all replicas; tokens that
 * come while it is busy share its next round trip. A call waits for it a bounded time only: if it
 * does not answer, this replica's own memory decides, because a clinician without an answer is
 * worse off than a token used twice on two replicas. What was decided so is told to the database
 * when it is back.
 */
public final class ReplayGuard implements AutoCloseable {
  private static final int CAPACITY = 250_000;
  private static final int QUEUE = 20_000;
  private static final int BATCH = 500;
  private static final long IDLE_MILLIS = 500;
  private static final Duration RETRY = Duration.ofSeconds(1);
  private static final Duration FORGET = Duration.ofSeconds(60);

  /** Wants to know whether the database answers. */
  public interface Listener {
    /**
     * It does not answer, or not in time.
     *
     * @param cause what it says, or {@code null} if it is only late
     */
    void databaseAway(Exception cause);

    /** It answers again. */
    void databaseBack();
  }

  private record Question(UsedToken token, CompletableFuture<Verdict> answer) {}

  private final TokenTable table;
  private final Clock clock;
  private final Duration wait;
  private final Listener listener;
  private final TokenMemory memory = new TokenMemory(CAPACITY);
  private final BlockingQueue<Question> questions = new ArrayBlockingQueue<>(QUEUE);
  private final Thread thread = new Thread(this::run, "cds-used-tokens");

  private volatile boolean answering = true;
  private volatile boolean closed;

  /**
   * A guard that works until it is closed.
   *
   * @param wait how long a call waits for the database
   * @param listener told when the database stops answering in time, and when it is back
   */
  public ReplayGuard(TokenTable table, Clock clock, Duration wait, Listener listener) {
    this.table = table;
    this.clock = clock;
    this.wait = wait;
    this.listener = listener;
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Marks a token as used.
   *
   * @param client id of the client that signed it
   * @param tokenId its {@code jti}
   * @param usableUntil when it need no longer be remembered
   * @return whether it had been used before; never fails, and never later than the bounded time
   */
  public CompletionStage<Verdict> use(String client, String tokenId, Instant usableUntil) {
    UsedToken token = new UsedToken(TokenFingerprint.of(client, tokenId), usableUntil);
    TokenMemory.Outcome here = memory.add(token);
    if (here == TokenMemory.Outcome.SEEN) {
      return CompletableFuture.completedFuture(Verdict.USED);
    }
    Verdict withoutDatabase = here == TokenMemory.Outcome.NEW ? Verdict.NEW_HERE : Verdict.UNKNOWN;
    CompletableFuture<Verdict> answer = new CompletableFuture<>();
    boolean asked = questions.offer(new Question(token, answer));
    if (!asked || !answering) {
      return CompletableFuture.completedFuture(withoutDatabase);
    }
    return answer
        .completeOnTimeout(null, wait.toMillis(), TimeUnit.MILLISECONDS)
        .thenApply(
            verdict -> {
              if (verdict == null) {
                away(null);
              }
              return verdict == null ? withoutDatabase : verdict;
            });
  }

  /** Tokens in this replica's memory. */
  public int remembered() {
    return memory.size();
  }

  private void run() {
    Instant nextForget = clock.instant().plus(FORGET);
    List<Question> batch = new ArrayList<>(BATCH);
    while (!closed) {
      try {
        collect(batch);
        if (!batch.isEmpty() && ask(batch)) {
          batch.clear();
        }
        if (!clock.instant().isBefore(nextForget)) {
          nextForget = clock.instant().plus(FORGET);
          forget();
        }
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** Adds what waits to what is left from a failed round. */
  private void collect(List<Question> batch) throws InterruptedException {
    if (batch.isEmpty()) {
      Question first = questions.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
      if (first != null) {
        batch.add(first);
      }
    }
    questions.drainTo(batch, BATCH - batch.size());
  }

  /** One round trip; whether it was answered. */
  private boolean ask(List<Question> batch) throws InterruptedException {
    try {
      Set<TokenFingerprint> added = table.add(batch.stream().map(Question::token).toList());
      for (Question question : batch) {
        question
            .answer()
            .complete(added.remove(question.token().fingerprint()) ? Verdict.NEW : Verdict.USED);
      }
      // While much is left to be told from the time without it, a call would wait in vain.
      if (questions.size() < BATCH) {
        back();
      }
      return true;
    } catch (SQLException | RuntimeException e) {
      batch.forEach(question -> question.answer().complete(null));
      away(e);
      TimeUnit.MILLISECONDS.sleep(RETRY.toMillis());
      return false;
    }
  }

  private synchronized void away(Exception cause) {
    if (answering) {
      answering = false;
      listener.databaseAway(cause);
    }
  }

  private synchronized void back() {
    if (!answering) {
      answering = true;
      listener.databaseBack();
    }
  }

  private void forget() {
    memory.forget(clock.instant().minus(FORGET));
    if (answering) {
      try {
        table.forget();
      } catch (SQLException | RuntimeException e) {
        away(e);
      }
    }
  }

  /** Stops; tokens of the last moments may not reach the database. */
  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
