package io.cloudfakes.transport.inprocess;

import io.cloudfakes.protocol.BodyWatch;
import io.cloudfakes.transport.Receiver;
import io.cloudfakes.transport.Reply;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * The SDK's HTTP client that has no network: each request goes to the world's pipeline on the
 * caller's thread, and the reply comes back the way a connection would have brought it, broken
 * connections included. It can be used by any number of clients and threads at once.
 */
public final class InProcessHttpClient implements SdkHttpClient {
  private final Receiver receiver;

  public InProcessHttpClient(Receiver receiver) {
    this.receiver = receiver;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new Exchange(receiver, request);
  }

  @Override
  public String clientName() {
    return "InProcessSync";
  }

  @Override
  public void close() {}

  @Override
  public String toString() {
    return "in-process HTTP client of a simulated AWS";
  }

  private static final class Exchange implements ExecutableHttpRequest {
    private final Receiver receiver;
    private final HttpExecuteRequest request;
    private volatile boolean aborted;

    Exchange(Receiver receiver, HttpExecuteRequest request) {
      this.receiver = receiver;
      this.request = request;
    }

    @Override
    public HttpExecuteResponse call() throws IOException {
      checkNotAborted();
      RequestView view =
          new RequestView(
              request.httpRequest(),
              new StreamBody(
                  request.contentStreamProvider(),
                  RequestView.contentLength(request.httpRequest())));
      Reply reply;
      try {
        reply = receiver.receive(view);
      } catch (RuntimeException e) {
        throwBodyFailure(view);
        throw e;
      }
      throwBodyFailure(view);
      checkNotAborted();
      return asResponse(reply);
    }

    private static void throwBodyFailure(RequestView view) throws IOException {
      Exception failure = view.bodyFailure();
      if (failure instanceof IOException io) {
        throw io;
      }
      if (failure instanceof RuntimeException unchecked) {
        throw unchecked;
      }
    }

    private void checkNotAborted() throws InterruptedIOException {
      if (aborted) {
        throw new InterruptedIOException("Request aborted");
      }
    }

    private HttpExecuteResponse asResponse(Reply reply) throws IOException {
      if (reply instanceof Reply.Answer answer) {
        return asResponse(
            ReplyHead.of(request.httpRequest(), answer.response(), Long.MAX_VALUE),
            answer.response().watch());
      }
      if (reply instanceof Reply.Truncated truncated) {
        return asResponse(
            ReplyHead.of(request.httpRequest(), truncated.response(), truncated.bytes()), null);
      }
      if (reply instanceof Reply.Reset) {
        throw new SocketException("Connection reset");
      }
      throw new SocketTimeoutException("Read timed out");
    }

    private static HttpExecuteResponse asResponse(ReplyHead head, @Nullable BodyWatch watch) {
      HttpExecuteResponse.Builder response = HttpExecuteResponse.builder().response(head.head());
      if (head.body() != null) {
        ReplyStream stream = new ReplyStream(head.body(), head.promised(), watch);
        response.responseBody(AbortableInputStream.create(stream, stream));
      }
      return response.build();
    }

    @Override
    public void abort() {
      aborted = true;
    }
  }
}
