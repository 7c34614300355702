package io.cloudfakes.protocol;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/** Keeps what the SDK sends and answers with what it was told. */
final class CannedHttpClient implements SdkHttpClient {
  HttpResponse reply = new HttpResponse(200);
  private @Nullable CapturedRequest captured;

  CapturedRequest captured() {
    return Objects.requireNonNull(captured, "nothing was sent");
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() {
        byte[] body =
            request
                .contentStreamProvider()
                .map(
                    content -> {
                      try (var in = content.newStream()) {
                        return in.readAllBytes();
                      } catch (IOException e) {
                        throw new UncheckedIOException(e);
                      }
                    })
                .orElse(new byte[0]);
        captured = new CapturedRequest(request.httpRequest(), Bytes.wrap(body));
        SdkHttpResponse.Builder http = SdkHttpResponse.builder().statusCode(reply.status());
        reply.forEachHeader(http::appendHeader);
        if (reply.header("Content-Length") == null && !reply.body().isEmpty()) {
          http.putHeader("Content-Length", Long.toString(reply.body().length()));
        }
        return HttpExecuteResponse.builder()
            .response(http.build())
            .responseBody(
                reply.body().isEmpty()
                    ? null
                    : AbortableInputStream.create(
                        new ByteArrayInputStream(reply.body().toByteArray())))
            .build();
      }

      @Override
      public void abort() {}
    };
  }

  @Override
  public void close() {}
}
