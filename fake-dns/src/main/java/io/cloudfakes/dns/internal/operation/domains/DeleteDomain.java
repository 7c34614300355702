package io.cloudfakes.dns.internal.operation.domains;

import io.cloudfakes.dns.internal.state.RegisteredDomain;
import io.cloudfakes.dns.internal.state.Route53Change;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.List;
import software.amazon.awssdk.services.route53domains.model.DeleteDomainRequest;
import software.amazon.awssdk.services.route53domains.model.DeleteDomainResponse;
import software.amazon.awssdk.services.route53domains.model.OperationType;

/**
 * Deletes a registered domain; its hosted zone stays. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_domains_DeleteDomain.html">DeleteDomain</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code InvalidInput}, {@code DuplicateRequest}, {@code UnsupportedTLD}.
 */
public final class DeleteDomain
    implements Operation<DeleteDomainRequest, DeleteDomainResponse, Route53State> {
  @Override
  public Outcome<DeleteDomainResponse, Route53State> decide(
      DeleteDomainRequest request, Route53State state, CallContext call) {
    RegisteredDomain domain = Domains.require(state, request.domainName(), call);
    return Outcome.of(
        DeleteDomainResponse.builder().operationId(Domains.id(call)).build(),
        Domains.begin(
            state,
            domain.id(),
            OperationType.DELETE_DOMAIN,
            List.of(new Route53Change.Removed(RegisteredDomain.class, domain.id())),
            call));
  }
}
