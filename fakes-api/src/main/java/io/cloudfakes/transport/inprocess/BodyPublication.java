package io.cloudfakes.transport.inprocess;

import io.cloudfakes.protocol.Bytes;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Flow;

/** Bodies of the JDK's HTTP client, which come and go as publications of buffers. */
final class BodyPublication {
  private BodyPublication() {}

  /** The whole of a request's body. */
  static Bytes collect(HttpRequest.BodyPublisher publisher) throws IOException {
    Collector collector = new Collector();
    publisher.subscribe(collector);
    return joined(collector.whole);
  }

  /** What the handler makes of a reply's body. */
  static <T> T read(HttpResponse.BodyHandler<T> handler, HttpResponse.ResponseInfo head, Bytes body)
      throws IOException {
    HttpResponse.BodySubscriber<T> subscriber = handler.apply(head);
    subscriber.onSubscribe(new WholeAtOnce(subscriber, body.buffers()));
    return joined(subscriber.getBody().toCompletableFuture());
  }

  private static <T> T joined(CompletableFuture<T> future) throws IOException {
    try {
      return future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw e;
    }
  }

  private static final class Collector implements Flow.Subscriber<ByteBuffer> {
    private final List<Bytes> parts = new ArrayList<>();
    final CompletableFuture<Bytes> whole = new CompletableFuture<>();

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(ByteBuffer buffer) {
      byte[] part = new byte[buffer.remaining()];
      buffer.get(part);
      parts.add(Bytes.wrap(part));
    }

    @Override
    public void onError(Throwable failure) {
      whole.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
      whole.complete(Bytes.concat(parts));
    }
  }

  /** Gives all there is at the first request. */
  private static final class WholeAtOnce implements Flow.Subscription {
    private final Flow.Subscriber<? super List<ByteBuffer>> subscriber;
    private final List<ByteBuffer> body;
    private boolean ended;

    WholeAtOnce(Flow.Subscriber<? super List<ByteBuffer>> subscriber, List<ByteBuffer> body) {
      this.subscriber = subscriber;
      this.body = body;
    }

    @Override
    public void request(long count) {
      if (ended) {
        return;
      }
      ended = true;
      if (!body.isEmpty()) {
        subscriber.onNext(body);
      }
      subscriber.onComplete();
    }

    @Override
    public void cancel() {
      ended = true;
    }
  }
}
