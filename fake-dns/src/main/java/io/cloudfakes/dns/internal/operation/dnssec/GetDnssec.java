package io.cloudfakes.dns.internal.operation.dnssec;

import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.dns.internal.state.SigningKey;
import io.cloudfakes.dns.internal.state.Zone;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.route53.model.GetDnssecRequest;
import software.amazon.awssdk.services.route53.model.GetDnssecResponse;

/**
 * Tells whether the answers of a hosted zone are signed, and with which keys. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetDNSSEC.html">GetDNSSEC</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code NoSuchHostedZone}, {@code InvalidArgument}.
 */
public final class GetDnssec
    implements Operation<GetDnssecRequest, GetDnssecResponse, Route53State> {
  @Override
  public Outcome<GetDnssecResponse, Route53State> decide(
      GetDnssecRequest request, Route53State state, CallContext call) {
    Zone zone = SigningKeys.zone(state, request.hostedZoneId(), call);
    return Outcome.of(
        GetDnssecResponse.builder()
            .status(s -> s.serveSignature(zone.signing().enabled() ? "SIGNING" : "NOT_SIGNING"))
            .keySigningKeys(zone.signing().keys().values().stream().map(SigningKey::shown).toList())
            .build());
  }
}
