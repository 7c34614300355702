package io.cloudfakes.dns.internal.operation.domains;

import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.route53domains.model.RetrieveDomainAuthCodeRequest;
import software.amazon.awssdk.services.route53domains.model.RetrieveDomainAuthCodeResponse;

/**
 * Tells the code that another registrar asks for. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_domains_RetrieveDomainAuthCode.html">RetrieveDomainAuthCode</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code InvalidInput}, {@code UnsupportedTLD}.
 */
public final class RetrieveDomainAuthCode
    implements Operation<
        RetrieveDomainAuthCodeRequest, RetrieveDomainAuthCodeResponse, Route53State> {
  @Override
  public Outcome<RetrieveDomainAuthCodeResponse, Route53State> decide(
      RetrieveDomainAuthCodeRequest request, Route53State state, CallContext call) {
    return Outcome.of(
        RetrieveDomainAuthCodeResponse.builder()
            .authCode(Domains.require(state, request.domainName(), call).authCode())
            .build());
  }
}
