package io.cloudfakes.edge.cloudfront.internal.operation.function;

import io.cloudfakes.edge.cloudfront.internal.rule.FunctionLookup;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeFunction;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.cloudfront.model.GetFunctionRequest;
import software.amazon.awssdk.services.cloudfront.model.GetFunctionResponse;

/**
 * Gives the code of a function at one stage. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_GetFunction.html">GetFunction</a>.
 *
 * <p>Modelled: all.
 */
public final class GetFunction
    implements Operation<GetFunctionRequest, GetFunctionResponse, CloudFrontState> {
  @Override
  public Outcome<GetFunctionResponse, CloudFrontState> decide(
      GetFunctionRequest request, CloudFrontState state, CallContext call) {
    EdgeFunction.Stage stage =
        FunctionLookup.stage(
            FunctionLookup.required(state, request.name(), call), request.stageAsString());
    return Outcome.of(
        GetFunctionResponse.builder()
            .functionCode(stage.code())
            .contentType("application/octet-stream")
            .eTag(stage.etag())
            .build());
  }
}
