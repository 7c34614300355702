package io.cloudfakes.transport.inprocess;

import io.cloudfakes.protocol.Bytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.reactivestreams.Publisher;
import software.amazon.awssdk.http.ContentStreamProvider;

/** The SDK's ways to hand over a body, to and from {@link Bytes}. */
public final class Bodies {
  private Bodies() {}

  /**
   * Reads a synchronous request's body.
   *
   * @param length how many bytes to read; -1 for all there are
   */
  public static Bytes read(ContentStreamProvider provider, long length) throws IOException {
    return new StreamBody(Optional.of(provider), length).read();
  }

  /**
   * Gathers an asynchronous request's body.
   *
   * @param length how many bytes to take; -1 for all there are
   */
  public static CompletableFuture<Bytes> collect(Publisher<ByteBuffer> publisher, long length) {
    CompletableFuture<Bytes> collected = new CompletableFuture<>();
    publisher.subscribe(
        new BodyCollector(
            length,
            (body, failure) -> {
              if (body != null) {
                collected.complete(body);
              } else {
                collected.completeExceptionally(
                    failure == null ? new IOException("The body did not arrive") : failure);
              }
            }));
    return collected;
  }

  /** Hands a body to one subscriber, on the thread that asks. */
  public static Publisher<ByteBuffer> publish(Bytes body) {
    return new ReplyPublisher(body, body.length(), failure -> {});
  }
}
