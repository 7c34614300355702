package io.cloudfakes.edge.cloudfront.internal.operation.distribution;

import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontErrors;
import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontIds;
import io.cloudfakes.edge.cloudfront.internal.rule.Distributions;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.cloudfront.model.CopyDistributionRequest;
import software.amazon.awssdk.services.cloudfront.model.CopyDistributionResponse;

/**
 * Makes a staging distribution of another one. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_CopyDistribution.html">CopyDistribution</a>.
 *
 * <p>Modelled: all.
 */
public final class CopyDistribution
    implements Operation<CopyDistributionRequest, CopyDistributionResponse, CloudFrontState> {
  @Override
  public Outcome<CopyDistributionResponse, CloudFrontState> decide(
      CopyDistributionRequest request, CloudFrontState state, CallContext call) {
    EdgeDistribution primary =
        Distributions.required(state, request.primaryDistributionId(), request.ifMatch(), call);
    if (!Boolean.TRUE.equals(request.staging())) {
      throw CloudFrontErrors.invalidArgument(
          "The parameter Staging must be true: only staging distributions can be copies.");
    }
    if (primary.staging()) {
      throw CloudFrontErrors.invalidArgument(
          "The parameter PrimaryDistributionId must not name a staging distribution.");
    }
    EdgeDistribution made =
        Distributions.made(
            primary.config().toBuilder()
                .callerReference(request.callerReference())
                .staging(true)
                .aliases(a -> a.quantity(0))
                .continuousDeploymentPolicyId("")
                .enabled(request.enabled() == null || request.enabled())
                .build(),
            state,
            call);
    return Outcome.of(
            CopyDistributionResponse.builder()
                .distribution(Distributions.describe(made, state))
                .location(CloudFrontIds.location("distribution/" + made.id()))
                .eTag(made.etag())
                .build(),
            Distributions.deployed(made, call))
        .withStatus(201);
  }
}
