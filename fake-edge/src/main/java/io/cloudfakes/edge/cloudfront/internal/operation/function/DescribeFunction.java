package io.cloudfakes.edge.cloudfront.internal.operation.function;

import io.cloudfakes.edge.cloudfront.internal.rule.FunctionLookup;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeFunction;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.cloudfront.model.DescribeFunctionRequest;
import software.amazon.awssdk.services.cloudfront.model.DescribeFunctionResponse;

/**
 * Says what is known of a function at one stage, without its code. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_DescribeFunction.html">DescribeFunction</a>.
 *
 * <p>Modelled: all.
 */
public final class DescribeFunction
    implements Operation<DescribeFunctionRequest, DescribeFunctionResponse, CloudFrontState> {
  @Override
  public Outcome<DescribeFunctionResponse, CloudFrontState> decide(
      DescribeFunctionRequest request, CloudFrontState state, CallContext call) {
    EdgeFunction known = FunctionLookup.required(state, request.name(), call);
    String stage = request.stageAsString();
    return Outcome.of(
        DescribeFunctionResponse.builder()
            .functionSummary(FunctionLookup.summary(known, stage, state))
            .eTag(FunctionLookup.stage(known, stage).etag())
            .build());
  }
}
