package io.cloudfakes.transport.client;

import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpResponseHandler;
import software.amazon.awssdk.http.async.SdkAsyncHttpService;
import software.amazon.awssdk.utils.AttributeMap;

/**
 * An asynchronous HTTP client that has told all of an error before anything follows from it. The
 * SDK's response handler serves every attempt of a call and is told of an error in several places,
 * the first of which sets off the retry: a retry that begins at once is ended by the error of the
 * attempt before it. The SDK's back-off hides that, mostly; these clients have none.
 */
final class ErrorsInOrder implements SdkAsyncHttpClient {
  private final SdkAsyncHttpClient client;
  private final CompletionThreads threads;

  private ErrorsInOrder(SdkAsyncHttpClient client, CompletionThreads threads) {
    this.client = client;
    this.threads = threads;
  }

  /** A builder of the client the SDK would find on the class path; null when there is none. */
  static @Nullable Builder<?> found(CompletionThreads threads) {
    Iterator<SdkAsyncHttpService> services =
        ServiceLoader.load(SdkAsyncHttpService.class).iterator();
    return services.hasNext() ? new Found(services.next(), threads) : null;
  }

  private record Found(SdkAsyncHttpService service, CompletionThreads threads)
      implements Builder<Found> {
    @Override
    public SdkAsyncHttpClient buildWithDefaults(AttributeMap serviceDefaults) {
      return new ErrorsInOrder(
          service.createAsyncHttpClientFactory().buildWithDefaults(serviceDefaults), threads);
    }
  }

  @Override
  public CompletableFuture<Void> execute(AsyncExecuteRequest request) {
    ErrorOnce handler = new ErrorOnce(request.responseHandler(), threads);
    CompletableFuture<Void> done = new CompletableFuture<>();
    CompletableFuture<Void> sent =
        client.execute(
            AsyncExecuteRequest.builder()
                .request(request.request())
                .requestContentPublisher(request.requestContentPublisher())
                .responseHandler(handler)
                .fullDuplex(request.fullDuplex())
                .httpExecutionAttributes(request.httpExecutionAttributes())
                .metricCollector(request.metricCollector().orElse(null))
                .build());
    CompletableFuture<Void> unused =
        sent.whenComplete(
            (nothing, error) -> {
              if (error == null) {
                done.complete(null);
              } else {
                handler.onError(error);
                done.completeExceptionally(error);
              }
            });
    CompletableFuture<Void> unused2 =
        done.whenComplete(
            (nothing, error) -> {
              if (done.isCancelled()) {
                sent.cancel(true);
              }
            });
    return done;
  }

  @Override
  public String clientName() {
    return client.clientName();
  }

  @Override
  public void close() {
    client.close();
  }

  /** Passes on the first error only. */
  private static final class ErrorOnce implements SdkAsyncHttpResponseHandler {
    private final SdkAsyncHttpResponseHandler handler;
    private final CompletionThreads threads;
    private boolean told;

    ErrorOnce(SdkAsyncHttpResponseHandler handler, CompletionThreads threads) {
      this.handler = handler;
      this.threads = threads;
    }

    @Override
    public void onHeaders(SdkHttpResponse headers) {
      handler.onHeaders(headers);
    }

    @Override
    public void onStream(Publisher<ByteBuffer> stream) {
      handler.onStream(stream);
    }

    @Override
    public synchronized void onError(Throwable error) {
      if (!told) {
        told = true;
        threads.holdingBack(() -> handler.onError(error));
      }
    }
  }
}
