package io.cloudfakes.edge.cloudfront.internal.operation.distribution;

import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontErrors;
import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontIds;
import io.cloudfakes.edge.cloudfront.internal.rule.DistributionRules;
import io.cloudfakes.edge.cloudfront.internal.rule.Distributions;
import io.cloudfakes.edge.cloudfront.internal.rule.LambdaRules;
import io.cloudfakes.edge.cloudfront.internal.rule.LoggingRules;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.cloudfront.model.ConnectionMode;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.UpdateDistributionRequest;
import software.amazon.awssdk.services.cloudfront.model.UpdateDistributionResponse;

/**
 * Replaces the configuration of a distribution. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_UpdateDistribution.html">UpdateDistribution</a>.
 *
 * <p>Modelled: all but what CreateDistribution refuses.
 */
public final class UpdateDistribution
    implements Operation<UpdateDistributionRequest, UpdateDistributionResponse, CloudFrontState> {
  private static final RequestMembers MEMBERS = Distributions.members("DistributionConfig.");

  @Override
  public RequestMembers members() {
    return MEMBERS;
  }

  @Override
  public Outcome<UpdateDistributionResponse, CloudFrontState> decide(
      UpdateDistributionRequest request, CloudFrontState state, CallContext call) {
    EdgeDistribution known = Distributions.required(state, request.id(), request.ifMatch(), call);
    DistributionConfig asked = request.distributionConfig();
    if (!known.config().callerReference().equals(asked.callerReference())
        || known.staging() != Boolean.TRUE.equals(asked.staging())
        || known.multiTenant() != (asked.connectionMode() == ConnectionMode.TENANT_ONLY)) {
      throw CloudFrontErrors.error(
          "IllegalUpdate", "The update contains modifications that are not allowed.");
    }
    LoggingRules.require(asked, call);
    DistributionConfig kept = DistributionRules.require(asked, state, known.account(), known.id());
    LambdaRules.require(kept, call);
    EdgeDistribution changed = known.changed(kept, CloudFrontIds.etag(call), call.now());
    return Outcome.of(
        UpdateDistributionResponse.builder()
            .distribution(Distributions.describe(changed, state))
            .eTag(changed.etag())
            .build(),
        Distributions.deployed(changed, call));
  }
}
