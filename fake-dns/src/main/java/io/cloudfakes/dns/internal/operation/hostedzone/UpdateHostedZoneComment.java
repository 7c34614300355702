package io.cloudfakes.dns.internal.operation.hostedzone;

import io.cloudfakes.dns.internal.rule.Zones;
import io.cloudfakes.dns.internal.state.Route53Change;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.dns.internal.state.Zone;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.route53.model.UpdateHostedZoneCommentRequest;
import software.amazon.awssdk.services.route53.model.UpdateHostedZoneCommentResponse;

/**
 * Changes the comment of a hosted zone. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_UpdateHostedZoneComment.html">UpdateHostedZoneComment</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code NoSuchHostedZone}.
 */
public final class UpdateHostedZoneComment
    implements Operation<
        UpdateHostedZoneCommentRequest, UpdateHostedZoneCommentResponse, Route53State> {
  @Override
  public Outcome<UpdateHostedZoneCommentResponse, Route53State> decide(
      UpdateHostedZoneCommentRequest request, Route53State state, CallContext call) {
    Zone zone = Zones.of(state, request.id(), call).withComment(request.comment());
    return Outcome.of(
        UpdateHostedZoneCommentResponse.builder()
            .hostedZone(ZoneDescriptions.describe(zone))
            .build(),
        new Route53Change.Put(zone));
  }
}
