package io.cloudfakes.dns.internal.operation.record;

import io.cloudfakes.dns.internal.rule.ChangeBatchRules;
import io.cloudfakes.dns.internal.rule.Submissions;
import io.cloudfakes.dns.internal.rule.Zones;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.dns.internal.state.Submission;
import io.cloudfakes.dns.internal.state.Zone;
import io.cloudfakes.dns.internal.zone.ZoneRecords;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.route53.model.ChangeResourceRecordSetsRequest;
import software.amazon.awssdk.services.route53.model.ChangeResourceRecordSetsResponse;

/**
 * Creates, deletes and replaces record sets of a hosted zone: all that a batch has, or none. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_ChangeResourceRecordSets.html">ChangeResourceRecordSets</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code NoSuchHostedZone}, {@code NoSuchHealthCheck}, {@code InvalidChangeBatch},
 * {@code InvalidInput}.
 */
public final class ChangeResourceRecordSets
    implements Operation<
        ChangeResourceRecordSetsRequest, ChangeResourceRecordSetsResponse, Route53State> {
  @Override
  public Outcome<ChangeResourceRecordSetsResponse, Route53State> decide(
      ChangeResourceRecordSetsRequest request, Route53State state, CallContext call) {
    Zone zone = Zones.of(state, request.hostedZoneId(), call);
    ZoneRecords records = ChangeBatchRules.apply(state, zone, request.changeBatch(), call);
    Submission submission = Submissions.of(call, request.changeBatch().comment());
    return Outcome.of(
        ChangeResourceRecordSetsResponse.builder()
            .changeInfo(Submissions.pending(submission))
            .build(),
        Submissions.of(state, zone.withListed(records), submission));
  }
}
