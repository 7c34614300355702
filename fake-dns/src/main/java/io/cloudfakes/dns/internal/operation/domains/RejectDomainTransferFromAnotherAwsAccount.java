package io.cloudfakes.dns.internal.operation.domains;

import io.cloudfakes.dns.internal.state.RegisteredDomain;
import io.cloudfakes.dns.internal.state.Route53Change;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.route53domains.model.RejectDomainTransferFromAnotherAwsAccountRequest;
import software.amazon.awssdk.services.route53domains.model.RejectDomainTransferFromAnotherAwsAccountResponse;

/**
 * Refuses a domain that another account offers. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_domains_RejectDomainTransferFromAnotherAwsAccount.html">RejectDomainTransferFromAnotherAwsAccount</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code InvalidInput}.
 */
public final class RejectDomainTransferFromAnotherAwsAccount
    implements Operation<
        RejectDomainTransferFromAnotherAwsAccountRequest,
        RejectDomainTransferFromAnotherAwsAccountResponse,
        Route53State> {
  @Override
  public Outcome<RejectDomainTransferFromAnotherAwsAccountResponse, Route53State> decide(
      RejectDomainTransferFromAnotherAwsAccountRequest request,
      Route53State state,
      CallContext call) {
    RegisteredDomain domain = Transfers.offered(state, request.domainName(), call);
    RegisteredDomain.Transfer transfer = Objects.requireNonNull(domain.transfer());
    return Outcome.of(
        RejectDomainTransferFromAnotherAwsAccountResponse.builder()
            .operationId(transfer.operation())
            .build(),
        List.of(
            Transfers.ended(
                state, domain, "The transfer was rejected by the account " + call.account(), call),
            new Route53Change.Put(domain.withTransfer(null))));
  }
}
