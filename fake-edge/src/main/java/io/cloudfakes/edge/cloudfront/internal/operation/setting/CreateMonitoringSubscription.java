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
import software.amazon.awssdk.services.cloudfront.model.CreateMonitoringSubscriptionRequest;
import software.amazon.awssdk.services.cloudfront.model.CreateMonitoringSubscriptionResponse;

/**
 * Has a distribution give further metrics. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_CreateMonitoringSubscription.html">CreateMonitoringSubscription</a>.
 *
 * <p>Modelled: kept; there are no metrics.
 */
public final class CreateMonitoringSubscription
    implements Operation<
        CreateMonitoringSubscriptionRequest,
        CreateMonitoringSubscriptionResponse,
        CloudFrontState> {
  @Override
  public Outcome<CreateMonitoringSubscriptionResponse, CloudFrontState> decide(
      CreateMonitoringSubscriptionRequest request, CloudFrontState state, CallContext call) {
    EdgeDistribution distribution = Distributions.required(state, request.distributionId(), call);
    if (state.find(Kind.MONITORING_SUBSCRIPTION, distribution.id()) != null) {
      throw CloudFrontErrors.error(
          "MonitoringSubscriptionAlreadyExists",
          "A monitoring subscription already exists for the specified distribution.");
    }
    return Outcome.of(
        CreateMonitoringSubscriptionResponse.builder()
            .monitoringSubscription(request.monitoringSubscription())
            .build(),
        new CloudFrontChange.Put(
            new Setting(
                Kind.MONITORING_SUBSCRIPTION,
                call.account(),
                distribution.id(),
                request.monitoringSubscription())));
  }
}
