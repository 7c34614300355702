package io.cloudfakes.dns.internal.operation.dnssec;

import io.cloudfakes.dns.internal.rule.Route53Errors;
import io.cloudfakes.dns.internal.rule.Submissions;
import io.cloudfakes.dns.internal.state.Route53Change;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.dns.internal.state.Submission;
import io.cloudfakes.dns.internal.state.Zone;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.List;
import software.amazon.awssdk.services.route53.model.EnableHostedZoneDnssecRequest;
import software.amazon.awssdk.services.route53.model.EnableHostedZoneDnssecResponse;

/**
 * Lets the answers of a hosted zone be signed. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_EnableHostedZoneDNSSEC.html">EnableHostedZoneDNSSEC</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code NoSuchHostedZone}, {@code InvalidArgument}, {@code
 * KeySigningKeyWithActiveStatusNotFound}, {@code DNSSECNotFound}.
 */
public final class EnableHostedZoneDnssec
    implements Operation<
        EnableHostedZoneDnssecRequest, EnableHostedZoneDnssecResponse, Route53State> {
  @Override
  public Outcome<EnableHostedZoneDnssecResponse, Route53State> decide(
      EnableHostedZoneDnssecRequest request, Route53State state, CallContext call) {
    Zone zone = SigningKeys.zone(state, request.hostedZoneId(), call);
    if (SigningKeys.active(zone) == 0) {
      throw Route53Errors.error(
          "KeySigningKeyWithActiveStatusNotFound",
          "A key-signing key (KSK) with ACTIVE status wasn't found.");
    }
    Submission submission = Submissions.of(call, null);
    return Outcome.of(
        EnableHostedZoneDnssecResponse.builder()
            .changeInfo(Submissions.pending(submission))
            .build(),
        List.of(
            new Route53Change.Put(zone.withSigning(zone.signing().enabled(true))),
            new Route53Change.Put(submission)));
  }
}
