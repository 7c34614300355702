package io.cloudfakes.transport.inprocess;

import io.cloudfakes.transport.Receiver;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;

/**
 * The SDK's asynchronous HTTP client that has no network and no threads: a request goes to the
 * world's pipeline as soon as its body is complete, on the thread that completed it, which is the
 * caller's unless the caller's own publisher uses others. It can be used by any number of clients
 * and threads at once.
 */
public final class InProcessAsyncHttpClient implements SdkAsyncHttpClient {
  private final Receiver receiver;

  public InProcessAsyncHttpClient(Receiver receiver) {
    this.receiver = receiver;
  }

  @Override
  public CompletableFuture<Void> execute(AsyncExecuteRequest request) {
    return new AsyncExchange(receiver, request).start();
  }

  @Override
  public String clientName() {
    return "InProcessAsync";
  }

  @Override
  public void close() {}

  @Override
  public String toString() {
    return "asynchronous in-process HTTP client of a simulated AWS";
  }
}
