package io.cloudfakes.transport.inprocess;

import io.cloudfakes.protocol.BodyWatch;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.transport.Receiver;
import io.cloudfakes.transport.Reply;
import java.io.IOException;
import java.net.SocketException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkCancellationException;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpResponseHandler;

/**
 * One request and its reply: gathers the body, asks the pipeline, hands the reply over. It ends
 * exactly once, whoever ends it: the reply, a failure, or the caller who gives up.
 */
final class AsyncExchange {
  private final Receiver receiver;
  private final AsyncExecuteRequest request;
  private final SdkAsyncHttpResponseHandler handler;
  private final CompletableFuture<Void> result = new CompletableFuture<>();
  private final AtomicBoolean ended = new AtomicBoolean();
  private final BodyCollector collector;
  private volatile @Nullable ReplyPublisher reply;
  private volatile @Nullable BodyWatch watch;

  AsyncExchange(Receiver receiver, AsyncExecuteRequest request) {
    this.receiver = receiver;
    this.request = request;
    this.handler = request.responseHandler();
    this.collector =
        new BodyCollector(RequestView.contentLength(request.request()), this::bodyEnded);
  }

  CompletableFuture<Void> start() {
    CompletableFuture<Void> unused =
        result.whenComplete(
            (nothing, failure) -> {
              if (failure != null) {
                abandon(failure);
              }
            });
    try {
      request.requestContentPublisher().subscribe(collector);
    } catch (RuntimeException e) {
      fail(e);
    }
    return result;
  }

  /** The caller completed the future with a failure: the SDK's way to cancel. */
  private void abandon(Throwable why) {
    if (!ended.compareAndSet(false, true)) {
      return;
    }
    bodyDone();
    collector.cancel();
    ReplyPublisher running = reply;
    if (running != null) {
      running.fail(why);
    }
    handler.onError(why);
  }

  private void bodyEnded(@Nullable Bytes body, @Nullable Throwable failure) {
    if (ended.get()) {
      return;
    }
    if (body == null) {
      fail(failure == null ? new IOException("The request's body did not arrive") : failure);
      return;
    }
    try {
      handOver(receiver.receive(new RequestView(request.request(), () -> body)));
    } catch (Throwable e) {
      fail(e); // Thrown to the publisher it would be lost, and the caller would wait for ever.
    }
  }

  private void handOver(Reply given) {
    if (ended.get()) {
      return;
    }
    if (given instanceof Reply.Answer answer) {
      ReplyHead head = ReplyHead.of(request.request(), answer.response(), Long.MAX_VALUE);
      watch = head.body() == null ? null : answer.response().watch();
      handOver(head);
    } else if (given instanceof Reply.Truncated truncated) {
      handOver(ReplyHead.of(request.request(), truncated.response(), truncated.bytes()));
    } else if (given instanceof Reply.Reset) {
      fail(new SocketException("Connection reset"));
    } else {
      // Netty's own ReadTimeoutException reaches the SDK as this.
      fail(new IOException("Read timed out"));
    }
  }

  private void handOver(ReplyHead head) {
    Bytes body = head.body();
    ReplyPublisher publisher =
        body == null
            ? new ReplyPublisher(Bytes.EMPTY, 0, this::replyEnded)
            : new ReplyPublisher(body, head.promised(), this::replyEnded);
    reply = publisher;
    BodyWatch watching = watch;
    if (watching != null) {
      watching.opened();
    }
    handler.onHeaders(head.head());
    handler.onStream(publisher);
  }

  /** The publisher was read to its end, or given up. */
  private void bodyDone() {
    BodyWatch watching = watch;
    if (watching != null) {
      watching.ended();
    }
  }

  private void replyEnded(@Nullable Throwable failure) {
    bodyDone();
    if (failure == null) {
      if (ended.compareAndSet(false, true)) {
        result.complete(null);
      }
    } else if (failure instanceof SdkCancellationException) {
      // Who cancelled knows it: the handler is not told, as the network client does not either.
      if (ended.compareAndSet(false, true)) {
        result.completeExceptionally(failure);
      }
    } else {
      fail(failure);
    }
  }

  private void fail(Throwable why) {
    if (ended.compareAndSet(false, true)) {
      collector.cancel();
      handler.onError(why);
      result.completeExceptionally(why);
    }
  }
}
