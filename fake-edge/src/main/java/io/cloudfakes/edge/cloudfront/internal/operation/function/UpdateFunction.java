package io.cloudfakes.edge.cloudfront.internal.operation.function;

import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontErrors;
import io.cloudfakes.edge.cloudfront.internal.rule.FunctionLookup;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontChange;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeFunction;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.cloudfront.model.UpdateFunctionRequest;
import software.amazon.awssdk.services.cloudfront.model.UpdateFunctionResponse;

/**
 * Replaces the code of a function at its development stage. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_UpdateFunction.html">UpdateFunction</a>.
 *
 * <p>Modelled: all.
 */
public final class UpdateFunction
    implements Operation<UpdateFunctionRequest, UpdateFunctionResponse, CloudFrontState> {
  @Override
  public Outcome<UpdateFunctionResponse, CloudFrontState> decide(
      UpdateFunctionRequest request, CloudFrontState state, CallContext call) {
    EdgeFunction known = FunctionLookup.required(state, request.name(), call);
    CloudFrontErrors.requireVersion(known.development().etag(), request.ifMatch(), call);
    EdgeFunction changed =
        known.withDevelopment(
            FunctionLookup.made(request.functionConfig(), request.functionCode(), state, call));
    return Outcome.of(
        UpdateFunctionResponse.builder()
            .functionSummary(FunctionLookup.summary(changed, null, state))
            .eTag(changed.development().etag())
            .build(),
        new CloudFrontChange.Put(changed));
  }
}
