package io.cloudfakes.edge.cloudfront.internal.operation.setting;

import io.cloudfakes.edge.cloudfront.internal.rule.Members;
import io.cloudfakes.edge.cloudfront.internal.rule.Page;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.edge.cloudfront.internal.state.Setting;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.cloudfront.model.ListRealtimeLogConfigsRequest;
import software.amazon.awssdk.services.cloudfront.model.ListRealtimeLogConfigsResponse;
import software.amazon.awssdk.services.cloudfront.model.RealtimeLogConfigs;

/**
 * Lists the real-time log configurations of the account. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ListRealtimeLogConfigs.html">ListRealtimeLogConfigs</a>.
 *
 * <p>Modelled: all.
 */
public final class ListRealtimeLogConfigs
    implements Operation<
        ListRealtimeLogConfigsRequest, ListRealtimeLogConfigsResponse, CloudFrontState> {
  @Override
  public Outcome<ListRealtimeLogConfigsResponse, CloudFrontState> decide(
      ListRealtimeLogConfigsRequest request, CloudFrontState state, CallContext call) {
    Page<Setting> page =
        Page.of(
            state.all(Kind.REALTIME_LOG_CONFIG, Setting.class, call.account()),
            Setting::id,
            request.marker(),
            request.maxItems());
    return Outcome.of(
        ListRealtimeLogConfigsResponse.builder()
            .realtimeLogConfigs(
                Members.filled(RealtimeLogConfigs.class, name -> page.value(name, Setting::value)))
            .build());
  }
}
