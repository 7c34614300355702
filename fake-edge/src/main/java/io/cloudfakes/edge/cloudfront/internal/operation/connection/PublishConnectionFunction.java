package io.cloudfakes.edge.cloudfront.internal.operation.connection;

import io.cloudfakes.edge.cloudfront.internal.operation.NamedOperation;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontChange;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.ConnectionFunction;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Outcome;
import java.util.List;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * Has a connection function be live as it stands in development. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_PublishConnectionFunction.html">PublishConnectionFunction</a>.
 *
 * <p>Modelled: all; no viewer of a world speaks TLS, and so none is run for a connection.
 */
public record PublishConnectionFunction() implements NamedOperation {
  @Override
  public List<String> reads() {
    return List.of("Id", "IfMatch");
  }

  @Override
  public Outcome<SdkResponse, CloudFrontState> decide(
      SdkRequest request, CloudFrontState state, CallContext call) {
    ConnectionFunction published =
        ConnectionFunctions.inVersion(request, state, call).published(call.now());
    return Outcome.of(
        NamedOperation.answer(
            call, member -> ConnectionFunctions.answer(published, true, state, member)),
        new CloudFrontChange.Put(published));
  }
}
