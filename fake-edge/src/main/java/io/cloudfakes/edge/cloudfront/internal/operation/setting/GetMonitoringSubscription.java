package io.cloudfakes.edge.cloudfront.internal.operation.setting;

import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontErrors;
import io.cloudfakes.edge.cloudfront.internal.rule.Distributions;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.edge.cloudfront.internal.state.Setting;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.cloudfront.model.GetMonitoringSubscriptionRequest;
import software.amazon.awssdk.services.cloudfront.model.GetMonitoringSubscriptionResponse;
import software.amazon.awssdk.services.cloudfront.model.MonitoringSubscription;

/**
 * Gives what further metrics a distribution gives. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_GetMonitoringSubscription.html">GetMonitoringSubscription</a>.
 *
 * <p>Modelled: all.
 */
public final class GetMonitoringSubscription
    implements Operation<
        GetMonitoringSubscriptionRequest, GetMonitoringSubscriptionResponse, CloudFrontState> {
  @Override
  public Outcome<GetMonitoringSubscriptionResponse, CloudFrontState> decide(
      GetMonitoringSubscriptionRequest request, CloudFrontState state, CallContext call) {
    EdgeDistribution distribution = Distributions.required(state, request.distributionId(), call);
    if (!(state.find(Kind.MONITORING_SUBSCRIPTION, distribution.id()) instanceof Setting known)) {
      throw CloudFrontErrors.error(
          "NoSuchMonitoringSubscription",
          "A monitoring subscription does not exist for the specified distribution.");
    }
    return Outcome.of(
        GetMonitoringSubscriptionResponse.builder()
            .monitoringSubscription((MonitoringSubscription) known.value())
            .build());
  }
}
