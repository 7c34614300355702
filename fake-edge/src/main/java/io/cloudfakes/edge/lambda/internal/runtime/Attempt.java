package io.cloudfakes.edge.lambda.internal.runtime;

import com.amazonaws.services.lambda.runtime.ClientContext;
import io.cloudfakes.edge.lambda.internal.state.AsyncEvent;
import io.cloudfakes.protocol.Bytes;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.InvocationType;

/**
 * One run of a function that is to be made.
 *
 * @param number counted from 1
 * @param source the ARN of the resource the event is from; "" when a client sent it
 */
public record Attempt(
    String requestId,
    String invokedArn,
    InvocationType type,
    int number,
    String source,
    Bytes event,
    @Nullable ClientContext client) {

  /**
   * A synchronous run.
   *
   * @param clientContext the header of that name; null when there is none
   * @throws io.cloudfakes.AwsErrorException when that header cannot be read
   */
  public static Attempt synchronous(
      String requestId, String invokedArn, Bytes event, @Nullable String clientContext) {
    ClientContext client = clientContext == null ? null : ClientInformation.parse(clientContext);
    return new Attempt(
        requestId, invokedArn, InvocationType.REQUEST_RESPONSE, 1, "", event, client);
  }

  /** A synchronous run for a resource of another service: a stream, an API. */
  public static Attempt synchronousFor(
      String sourceArn, String requestId, String invokedArn, Bytes event) {
    return new Attempt(
        requestId, invokedArn, InvocationType.REQUEST_RESPONSE, 1, sourceArn, event, null);
  }

  /** One attempt at an asynchronous event. */
  public static Attempt of(AsyncEvent event) {
    return new Attempt(
        event.requestId(),
        event.invokedArn(),
        InvocationType.EVENT,
        event.attempt(),
        event.source(),
        event.payload(),
        null);
  }
}
