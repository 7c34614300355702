package io.cloudfakes.edge.cloudfront.internal.operation.function;

import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontErrors;
import io.cloudfakes.edge.cloudfront.internal.rule.FunctionLookup;
import io.cloudfakes.edge.cloudfront.internal.rule.References;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontChange;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeFunction;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.cloudfront.model.DeleteFunctionRequest;
import software.amazon.awssdk.services.cloudfront.model.DeleteFunctionResponse;

/**
 * Deletes a function that no distribution runs. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_DeleteFunction.html">DeleteFunction</a>.
 *
 * <p>Modelled: all.
 */
public final class DeleteFunction
    implements Operation<DeleteFunctionRequest, DeleteFunctionResponse, CloudFrontState> {
  @Override
  public Outcome<DeleteFunctionResponse, CloudFrontState> decide(
      DeleteFunctionRequest request, CloudFrontState state, CallContext call) {
    EdgeFunction known = FunctionLookup.required(state, request.name(), call);
    CloudFrontErrors.requireVersion(known.development().etag(), request.ifMatch(), call);
    if (References.any(state, call.account(), Kind.FUNCTION, known.arn())) {
      throw CloudFrontErrors.error(
          "FunctionInUse",
          "Cannot delete the function because it's attached to one or more cache behaviors.");
    }
    return Outcome.<DeleteFunctionResponse, CloudFrontState>of(
            DeleteFunctionResponse.builder().build(),
            new CloudFrontChange.Removed(Kind.FUNCTION, known.id()))
        .and(new CloudFrontChange.Tagged(known.arn(), TreePMap.empty()))
        .withStatus(204);
  }
}
