package io.cloudfakes.transport.direct;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.transport.inprocess.Bodies;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.core.async.SdkPublisher;

/** The actions of asynchronous clients, by what streams; their futures are complete at once. */
final class AsyncCalls {
  private AsyncCalls() {}

  private static CompletableFuture<Object> call(
      DirectClient client, DirectAction action, SdkRequest request, Bytes body) {
    try {
      return CompletableFuture.completedFuture(
          DirectResponses.complete(client.call(action, request, body)));
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  record Plain(DirectAction action) implements DirectMethod {
    @Override
    public CompletableFuture<Object> invoke(
        DirectClient client, Object proxy, @Nullable Object[] arguments) {
      return call(client, action, SyncCalls.request(arguments), Bytes.EMPTY);
    }
  }

  record Upload(DirectAction action) implements DirectMethod {
    @Override
    public CompletableFuture<Object> invoke(
        DirectClient client, Object proxy, @Nullable Object[] arguments) {
      SdkRequest request = SyncCalls.request(arguments);
      AsyncRequestBody body = (AsyncRequestBody) arguments[1];
      if (body == null) {
        throw new NullPointerException("requestBody");
      }
      return Bodies.collect(body, body.contentLength().orElse(-1L))
          .thenCompose(
              bytes ->
                  call(
                      client,
                      action,
                      DirectAction.withBodyHeaders(request, body.contentType(), bytes.length()),
                      bytes));
    }
  }

  record Download(DirectAction action) implements DirectMethod {
    @Override
    public CompletableFuture<Object> invoke(
        DirectClient client, Object proxy, @Nullable Object[] arguments) {
      // The interface's own type arguments tie the transformer to the action's response.
      @SuppressWarnings("unchecked")
      AsyncResponseTransformer<SdkResponse, Object> transformer =
          (AsyncResponseTransformer<SdkResponse, Object>) arguments[1];
      if (transformer == null) {
        throw new NullPointerException("asyncResponseTransformer");
      }
      CompletableFuture<Object> result = transformer.prepare();
      try {
        DirectReply reply = client.call(action, SyncCalls.request(arguments), Bytes.EMPTY);
        transformer.onResponse(DirectResponses.complete(reply));
        transformer.onStream(SdkPublisher.adapt(Bodies.publish(reply.body())));
      } catch (RuntimeException e) {
        transformer.exceptionOccurred(e);
        result.completeExceptionally(e);
      }
      return result;
    }
  }
}
