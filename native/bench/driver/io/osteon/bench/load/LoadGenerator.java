package io.osteon.bench.load;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * Sends a scenario's calls to one server over kept-alive HTTP/1.1 connections, from one thread.
 *
 * <p>A closed loop (each connection asks again as soon as it has its answer) finds what the server
 * can do at most. An open loop (requests are due at a fixed rate, whatever the server does) finds
 * how long callers wait; a request that finds no free connection waits, and its wait is counted.
 */
public final class LoadGenerator implements AutoCloseable {
  private static final int MOST_CONNECTIONS = 256;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
  private final Context loop = vertx.getOrCreateContext();
  private final HttpClient client;

  /** A generator for the server at a base address, of which host and port are used. */
  public LoadGenerator(URI server) {
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setDefaultHost(server.getHost())
                .setDefaultPort(server.getPort())
                .setMaxWaitQueueSize(-1),
            new PoolOptions().setHttp1MaxSize(MOST_CONNECTIONS).setEventLoopSize(1));
  }

  /** Keeps {@code connections} requests under way for a while. */
  public LoadResult closedLoop(Scenario scenario, int connections, Duration duration) {
    Spell spell = new Spell();
    long start = System.nanoTime();
    long end = start + duration.toNanos();
    for (int i = 0; i < connections; i++) {
      spell.due();
      loop.runOnContext(unused -> again(scenario, spell, end));
    }
    spell.await(duration.plus(PATIENCE));
    return spell.result(0, start);
  }

  private void again(Scenario scenario, Spell spell, long end) {
    long now = System.nanoTime();
    send(
        scenario.next(),
        spell,
        now,
        () -> {
          if (System.nanoTime() < end) {
            spell.due();
            again(scenario, spell, end);
          }
        });
  }

  /** Sends requests at a fixed rate for a while and waits for the answers. */
  public LoadResult openLoop(Scenario scenario, double perSecond, Duration duration) {
    Spell spell = new Spell();
    long requests = Math.max(1, Math.round(perSecond * duration.toNanos() / 1e9));
    double gap = 1e9 / perSecond;
    long start = System.nanoTime();
    spell.due(); // the pacer's own share: without it the first answer could end the spell
    for (long i = 0; i < requests; i++) {
      long intended = start + Math.round(i * gap);
      for (long wait = intended - System.nanoTime();
          wait > 0;
          wait = intended - System.nanoTime()) {
        LockSupport.parkNanos(wait);
      }
      spell.due();
      loop.runOnContext(unused -> send(scenario.next(), spell, intended, () -> {}));
    }
    loop.runOnContext(unused -> spell.over());
    spell.await(PATIENCE);
    return spell.result(perSecond, start);
  }

  private void send(Call call, Spell spell, long intended, Runnable next) {
    RequestOptions options =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setURI(call.path())
            .setTimeout(PATIENCE.toMillis());
    call.headers().forEach(options::putHeader);
    client
        .request(options)
        .compose(request -> request.send(call.body()))
        .compose(LoadGenerator::whole)
        .onComplete(
            answer -> {
              spell.answered(intended, answer.succeeded() && answer.result() == 200);
              next.run();
              spell.over();
            });
  }

  /** The status of an answer, once its last byte is here. */
  private static io.vertx.core.Future<Integer> whole(HttpClientResponse response) {
    response.handler(chunk -> {}); // read and forgotten: the measure is the last byte
    return response.end().map(unused -> response.statusCode());
  }

  /** One spell of load. All but {@link #due} and {@link #await} happen on the client's thread. */
  private static final class Spell {
    private final Histogram micros = new Histogram(TimeUnit.MINUTES.toMicros(2), 3);
    private final CountDownLatch done = new CountDownLatch(1);
    private final java.util.concurrent.atomic.AtomicLong open =
        new java.util.concurrent.atomic.AtomicLong();
    private volatile long failed;
    private volatile long last = System.nanoTime();

    void due() {
      open.incrementAndGet();
    }

    void over() {
      if (open.decrementAndGet() == 0) {
        done.countDown();
      }
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
    void answered(long intended, boolean ok) {
      last = System.nanoTime();
      if (ok) {
        micros.recordValue(Math.min((last - intended) / 1000, micros.getHighestTrackableValue()));
      } else {
        failed++;
      }
    }

    void await(Duration patience) {
      try {
        if (!done.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
          System.err.println("some requests had no answer within " + patience.toSeconds() + " s");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    LoadResult result(double offered, long start) {
      return LoadResult.of(offered, micros, failed, (last - start) / 1e9);
    }
  }

  @Override
  public void close() {
    client.close().toCompletionStage().toCompletableFuture().join();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
