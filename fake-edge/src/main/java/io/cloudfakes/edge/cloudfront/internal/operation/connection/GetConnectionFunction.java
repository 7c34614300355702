package io.cloudfakes.edge.cloudfront.internal.operation.connection;

import io.cloudfakes.edge.cloudfront.internal.operation.NamedOperation;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.ConnectionFunction;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Outcome;
import java.util.List;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * Tells of a connection function at one stage, or gives its code: the actions {@code
 * DescribeConnectionFunction} and {@code GetConnectionFunction}. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_GetConnectionFunction.html">GetConnectionFunction</a>.
 *
 * <p>Modelled: all.
 */
public record GetConnectionFunction() implements NamedOperation {
  @Override
  public List<String> reads() {
    return List.of("Identifier", "Stage");
  }

  @Override
  public Outcome<SdkResponse, CloudFrontState> decide(
      SdkRequest request, CloudFrontState state, CallContext call) {
    ConnectionFunction known = ConnectionFunctions.required(request, state, call);
    ConnectionFunctions.stage(known, request);
    boolean live = ConnectionFunctions.isLive(request);
    return Outcome.of(
        NamedOperation.answer(
            call, member -> ConnectionFunctions.answer(known, live, state, member)));
  }
}
