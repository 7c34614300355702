package io.cloudfakes.edge.cloudfront.internal.operation.setting;

import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontErrors;
import io.cloudfakes.edge.cloudfront.internal.rule.Distributions;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontChange;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.edge.cloudfront.internal.state.Setting;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.cloudfront.model.DeleteMonitoringSubscriptionRequest;
import software.amazon.awssdk.services.cloudfront.model.DeleteMonitoringSubscriptionResponse;

/**
 * Has a distribution give no further metrics. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_DeleteMonitoringSubscription.html">DeleteMonitoringSubscription</a>.
 *
 * <p>Modelled: all.
 */
public final class DeleteMonitoringSubscription
    implements Operation<
        DeleteMonitoringSubscriptionRequest,
        DeleteMonitoringSubscriptionResponse,
        CloudFrontState> {
  @Override
  public Outcome<DeleteMonitoringSubscriptionResponse, CloudFrontState> decide(
      DeleteMonitoringSubscriptionRequest request, CloudFrontState state, CallContext call) {
    EdgeDistribution distribution = Distributions.required(state, request.distributionId(), call);
    if (!(state.find(Kind.MONITORING_SUBSCRIPTION, distribution.id()) instanceof Setting)) {
      throw CloudFrontErrors.error(
          "NoSuchMonitoringSubscription",
          "A monitoring subscription does not exist for the specified distribution.");
    }
    return Outcome.of(
        DeleteMonitoringSubscriptionResponse.builder().build(),
        new CloudFrontChange.Removed(Kind.MONITORING_SUBSCRIPTION, distribution.id()));
  }
}
