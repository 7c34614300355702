package io.cloudfakes.edge.cloudfront.internal.operation.distribution;

import io.cloudfakes.edge.cloudfront.internal.rule.RealtimeLogs;
import io.cloudfakes.edge.cloudfront.internal.rule.References;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.cloudfront.model.ListDistributionsByRealtimeLogConfigRequest;
import software.amazon.awssdk.services.cloudfront.model.ListDistributionsByRealtimeLogConfigResponse;

/**
 * Lists the distributions with a real-time log. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ListDistributionsByRealtimeLogConfig.html">ListDistributionsByRealtimeLogConfig</a>.
 *
 * <p>Modelled: all.
 */
public final class ListDistributionsByRealtimeLogConfig
    implements Operation<
        ListDistributionsByRealtimeLogConfigRequest,
        ListDistributionsByRealtimeLogConfigResponse,
        CloudFrontState> {
  @Override
  public Outcome<ListDistributionsByRealtimeLogConfigResponse, CloudFrontState> decide(
      ListDistributionsByRealtimeLogConfigRequest request,
      CloudFrontState state,
      CallContext call) {
    String arn =
        RealtimeLogs.named(request.realtimeLogConfigName(), request.realtimeLogConfigArn(), call);
    return Outcome.of(
        ListDistributionsByRealtimeLogConfigResponse.builder()
            .distributionList(
                DistributionLists.whole(
                    References.distributions(state, call.account(), Kind.REALTIME_LOG_CONFIG, arn),
                    request.marker(),
                    request.maxItems(),
                    state))
            .build());
  }
}
