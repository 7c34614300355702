package io.cloudfakes.transport.direct;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.transport.inprocess.Bodies;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.NonRetryableException;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.AbortableInputStream;

/** The actions of synchronous clients, by what streams. */
final class SyncCalls {
  private SyncCalls() {}

  static SdkRequest request(@Nullable Object[] arguments) {
    if (arguments[0] instanceof SdkRequest request) {
      return request;
    }
    throw new NullPointerException("request");
  }

  record Plain(DirectAction action) implements DirectMethod {
    @Override
    public Object invoke(DirectClient client, Object proxy, @Nullable Object[] arguments) {
      return DirectResponses.complete(client.call(action, request(arguments), Bytes.EMPTY));
    }
  }

  record Upload(DirectAction action) implements DirectMethod {
    @Override
    public Object invoke(DirectClient client, Object proxy, @Nullable Object[] arguments) {
      RequestBody body = (RequestBody) arguments[1];
      if (body == null) {
        throw new NullPointerException("requestBody");
      }
      Bytes bytes = read(body);
      SdkRequest request =
          DirectAction.withBodyHeaders(request(arguments), body.contentType(), bytes.length());
      return DirectResponses.complete(client.call(action, request, bytes));
    }

    private static Bytes read(RequestBody body) {
      try {
        return Bodies.read(body.contentStreamProvider(), body.optionalContentLength().orElse(-1L));
      } catch (IOException e) {
        throw SdkClientException.create("Unable to execute HTTP request: " + e.getMessage(), e);
      }
    }
  }

  record Download(DirectAction action) implements DirectMethod {
    @Override
    public @Nullable Object invoke(DirectClient client, Object proxy, @Nullable Object[] arguments)
        throws Exception {
      DirectReply reply = client.call(action, request(arguments), Bytes.EMPTY);
      // The interface's own type arguments tie the transformer to the action's response.
      @SuppressWarnings("unchecked")
      ResponseTransformer<Object, Object> transformer =
          (ResponseTransformer<Object, Object>) arguments[1];
      if (transformer == null) {
        throw new NullPointerException("responseTransformer");
      }
      try {
        return transformer.transform(
            DirectResponses.complete(reply),
            AbortableInputStream.create(reply.body().inputStream()));
      } catch (RetryableException | InterruptedException e) {
        throw e;
      } catch (Exception e) {
        throw NonRetryableException.builder().cause(e).build();
      }
    }
  }
}
