package io.osteon.cdshooks.chart.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Collects a response's body up to a limit; beyond it the connection is given up. */
class LimitedBody implements BodySubscriber<byte[]> {
  /** Bytes that are read without being wanted. */
  private static final int SHORT = 1 << 16;

  private final int limit;
  private final CompletableFuture<byte[]> body = new CompletableFuture<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private Flow.Subscription subscription;

  LimitedBody(int limit) {
    this.limit = limit;
  }

  /**
   * A body that nobody wants to see. A short one is taken off the connection all the same, so that
   * the connection can be used again; a long one costs the connection.
   */
  static BodySubscriber<byte[]> unread() {
    return new LimitedBody(SHORT) {
      @Override
      void tooLong() {
        end(new byte[0]);
      }
    };
  }

  /** A body that is known to be too large before it is read. */
  static BodySubscriber<byte[]> tooLarge() {
    LimitedBody none = new LimitedBody(-1);
    none.body.completeExceptionally(new TooLargeException());
    return none;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    this.subscription = subscription;
    if (body.isDone()) {
      subscription.cancel();
    } else {
      subscription.request(Long.MAX_VALUE);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      if (body.isDone()) {
        return;
      }
      if (bytes.size() + buffer.remaining() > limit) {
        subscription.cancel();
        tooLong();
        return;
      }
      byte[] part = new byte[buffer.remaining()];
      buffer.get(part);
      bytes.write(part, 0, part.length);
    }
  }

  void tooLong() {
    body.completeExceptionally(new TooLargeException());
  }

  final void end(byte[] content) {
    body.complete(content);
  }

  @Override
  public void onError(Throwable problem) {
    body.completeExceptionally(problem);
  }

  @Override
  public void onComplete() {
    body.complete(bytes.toByteArray());
  }

  /** The body has more bytes than are read. */
  static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLargeException() {
      super("the body is too large");
    }
  }
}
