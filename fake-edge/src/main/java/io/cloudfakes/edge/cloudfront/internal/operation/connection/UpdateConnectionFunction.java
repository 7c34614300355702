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
 * Replaces the code of a connection function at its development stage. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_UpdateConnectionFunction.html">UpdateConnectionFunction</a>.
 *
 * <p>Modelled: all.
 */
public record UpdateConnectionFunction() implements NamedOperation {
  @Override
  public List<String> reads() {
    return List.of("Id", "IfMatch", "ConnectionFunctionConfig", "ConnectionFunctionCode");
  }

  @Override
  public Outcome<SdkResponse, CloudFrontState> decide(
      SdkRequest request, CloudFrontState state, CallContext call) {
    ConnectionFunction changed =
        ConnectionFunctions.inVersion(request, state, call)
            .withDevelopment(ConnectionFunctions.made(request, state, call));
    return Outcome.of(
        NamedOperation.answer(
            call, member -> ConnectionFunctions.answer(changed, false, state, member)),
        new CloudFrontChange.Put(changed));
  }
}
