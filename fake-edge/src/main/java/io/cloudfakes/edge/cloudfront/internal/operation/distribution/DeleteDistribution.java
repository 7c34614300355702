package io.cloudfakes.edge.cloudfront.internal.operation.distribution;

import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontErrors;
import io.cloudfakes.edge.cloudfront.internal.rule.Distributions;
import io.cloudfakes.edge.cloudfront.internal.rule.InvalidationRules;
import io.cloudfakes.edge.cloudfront.internal.rule.StagingRules;
import io.cloudfakes.edge.cloudfront.internal.rule.Tenants;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontChange;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.cloudfront.model.DeleteDistributionRequest;
import software.amazon.awssdk.services.cloudfront.model.DeleteDistributionResponse;

/**
 * Deletes a distribution that is disabled. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_DeleteDistribution.html">DeleteDistribution</a>.
 *
 * <p>Modelled: all.
 */
public final class DeleteDistribution
    implements Operation<DeleteDistributionRequest, DeleteDistributionResponse, CloudFrontState> {
  @Override
  public Outcome<DeleteDistributionResponse, CloudFrontState> decide(
      DeleteDistributionRequest request, CloudFrontState state, CallContext call) {
    EdgeDistribution known = Distributions.required(state, request.id(), request.ifMatch(), call);
    if (Boolean.TRUE.equals(known.config().enabled()) || !known.status().equals("Deployed")) {
      throw CloudFrontErrors.error(
          "DistributionNotDisabled",
          "The distribution you are trying to delete has not been disabled.");
    }
    if (!Tenants.of(known.id(), state).isEmpty()) {
      throw CloudFrontErrors.error(
          "ResourceInUse",
          "Cannot delete this resource because it is in use: the distribution has tenants.");
    }
    if (known.staging() && !StagingRules.policies(known, state).isEmpty()) {
      throw CloudFrontErrors.error(
          "ResourceInUse",
          "Cannot delete this resource because it is in use: a continuous deployment policy sends"
              + " traffic to it.");
    }
    List<CloudFrontChange> changes = new ArrayList<>();
    changes.add(new CloudFrontChange.Removed(Kind.DISTRIBUTION, known.id()));
    changes.add(new CloudFrontChange.Removed(Kind.MONITORING_SUBSCRIPTION, known.id()));
    changes.add(new CloudFrontChange.Tagged(known.arn(), TreePMap.empty()));
    changes.addAll(InvalidationRules.removed(known.account(), known.id(), state));
    return Outcome.<DeleteDistributionResponse, CloudFrontState>of(
            DeleteDistributionResponse.builder().build(), changes)
        .withStatus(204);
  }
}
