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
import software.amazon.awssdk.services.route53.model.DisableHostedZoneDnssecRequest;
import software.amazon.awssdk.services.route53.model.DisableHostedZoneDnssecResponse;

/**
 * Lets the answers of a hosted zone be signed no more. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_DisableHostedZoneDNSSEC.html">DisableHostedZoneDNSSEC</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code NoSuchHostedZone}, {@code InvalidArgument}, {@code DNSSECNotFound}, {@code
 * KeySigningKeyInParentDSRecord}.
 */
public final class DisableHostedZoneDnssec
    implements Operation<
        DisableHostedZoneDnssecRequest, DisableHostedZoneDnssecResponse, Route53State> {
  @Override
  public Outcome<DisableHostedZoneDnssecResponse, Route53State> decide(
      DisableHostedZoneDnssecRequest request, Route53State state, CallContext call) {
    Zone zone = SigningKeys.zone(state, request.hostedZoneId(), call);
    if (!zone.signing().enabled()) {
      throw Route53Errors.error(
          "DNSSECNotFound", "The hosted zone doesn't have any DNSSEC resources.");
    }
    if (SigningKeys.isInParent(state, zone)) {
      throw Route53Errors.error(
          "KeySigningKeyInParentDSRecord",
          "The key-signing key (KSK) is specified in a parent DS record.");
    }
    Submission submission = Submissions.of(call, null);
    return Outcome.of(
        DisableHostedZoneDnssecResponse.builder()
            .changeInfo(Submissions.pending(submission))
            .build(),
        List.of(
            new Route53Change.Put(zone.withSigning(zone.signing().enabled(false))),
            new Route53Change.Put(submission)));
  }
}
