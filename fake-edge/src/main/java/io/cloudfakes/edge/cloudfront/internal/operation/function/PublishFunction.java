package io.cloudfakes.edge.cloudfront.internal.operation.function;

import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontErrors;
import io.cloudfakes.edge.cloudfront.internal.rule.FunctionLookup;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontChange;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeFunction;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.cloudfront.model.PublishFunctionRequest;
import software.amazon.awssdk.services.cloudfront.model.PublishFunctionResponse;

/**
 * Brings a function from its development stage to the live one. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_PublishFunction.html">PublishFunction</a>.
 *
 * <p>Modelled: all.
 */
public final class PublishFunction
    implements Operation<PublishFunctionRequest, PublishFunctionResponse, CloudFrontState> {
  @Override
  public Outcome<PublishFunctionResponse, CloudFrontState> decide(
      PublishFunctionRequest request, CloudFrontState state, CallContext call) {
    EdgeFunction known = FunctionLookup.required(state, request.name(), call);
    CloudFrontErrors.requireVersion(known.development().etag(), request.ifMatch(), call);
    EdgeFunction published = known.published(call.now());
    return Outcome.of(
        PublishFunctionResponse.builder()
            .functionSummary(FunctionLookup.summary(published, "LIVE", state))
            .build(),
        new CloudFrontChange.Put(published));
  }
}
