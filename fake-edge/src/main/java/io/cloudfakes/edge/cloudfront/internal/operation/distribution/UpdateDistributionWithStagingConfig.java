package io.cloudfakes.edge.cloudfront.internal.operation.distribution;

import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontErrors;
import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontIds;
import io.cloudfakes.edge.cloudfront.internal.rule.Distributions;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontChange;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.Document;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.cloudfront.model.ContinuousDeploymentPolicyConfig;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.UpdateDistributionWithStagingConfigRequest;
import software.amazon.awssdk.services.cloudfront.model.UpdateDistributionWithStagingConfigResponse;

/**
 * Gives a distribution the configuration of its staging distribution. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_UpdateDistributionWithStagingConfig.html">UpdateDistributionWithStagingConfig</a>.
 *
 * <p>Modelled: all.
 */
public final class UpdateDistributionWithStagingConfig
    implements Operation<
        UpdateDistributionWithStagingConfigRequest,
        UpdateDistributionWithStagingConfigResponse,
        CloudFrontState> {
  @Override
  public Outcome<UpdateDistributionWithStagingConfigResponse, CloudFrontState> decide(
      UpdateDistributionWithStagingConfigRequest request, CloudFrontState state, CallContext call) {
    EdgeDistribution known = Distributions.required(state, request.id(), call);
    String stagingId = request.stagingDistributionId();
    if (stagingId == null) {
      throw CloudFrontErrors.invalidArgument("The parameter StagingDistributionId is required.");
    }
    EdgeDistribution staging = Distributions.required(state, stagingId, call);
    // Two versions, the primary's first: "If-Match: E1, E2".
    String versions = request.ifMatch() == null ? "" : request.ifMatch().replace(" ", "");
    CloudFrontErrors.requireVersion(known.etag() + "," + staging.etag(), versions, call);
    if (!staging.staging()) {
      throw CloudFrontErrors.error(
          "IllegalUpdate", "The distribution to promote from is not a staging distribution.");
    }
    DistributionConfig own = known.config();
    EdgeDistribution changed =
        known.changed(
            staging.config().toBuilder()
                .callerReference(own.callerReference())
                .staging(false)
                .aliases(own.aliases())
                .continuousDeploymentPolicyId(own.continuousDeploymentPolicyId())
                .build(),
            CloudFrontIds.etag(call),
            call.now());
    List<CloudFrontChange> changes = new ArrayList<>(Distributions.deployed(changed, call));
    Document policy =
        state.document(Kind.CONTINUOUS_DEPLOYMENT_POLICY, own.continuousDeploymentPolicyId());
    if (policy != null) {
      changes.add(new CloudFrontChange.Put(disabled(policy, call)));
    }
    return Outcome.of(
        UpdateDistributionWithStagingConfigResponse.builder()
            .distribution(Distributions.describe(changed, state))
            .eTag(changed.etag())
            .build(),
        changes);
  }

  /** AWS: all traffic goes to the primary then. */
  private static Document disabled(Document policy, CallContext call) {
    ContinuousDeploymentPolicyConfig config = (ContinuousDeploymentPolicyConfig) policy.config();
    return policy.changed(
        config.toBuilder().enabled(false).build(), CloudFrontIds.etag(call), call.now());
  }
}
