package io.cloudfakes.dns.internal.operation.domains;

import io.cloudfakes.dns.internal.state.RegisteredDomain;
import io.cloudfakes.dns.internal.state.Route53Change;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.List;
import software.amazon.awssdk.services.route53domains.model.CancelDomainTransferToAnotherAwsAccountRequest;
import software.amazon.awssdk.services.route53domains.model.CancelDomainTransferToAnotherAwsAccountResponse;

/**
 * Takes back the offer of a domain to another account. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_domains_CancelDomainTransferToAnotherAwsAccount.html">CancelDomainTransferToAnotherAwsAccount</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code InvalidInput}, {@code UnsupportedTLD}.
 */
public final class CancelDomainTransferToAnotherAwsAccount
    implements Operation<
        CancelDomainTransferToAnotherAwsAccountRequest,
        CancelDomainTransferToAnotherAwsAccountResponse,
        Route53State> {
  @Override
  public Outcome<CancelDomainTransferToAnotherAwsAccountResponse, Route53State> decide(
      CancelDomainTransferToAnotherAwsAccountRequest request,
      Route53State state,
      CallContext call) {
    RegisteredDomain domain = Domains.require(state, request.domainName(), call);
    RegisteredDomain.Transfer transfer = domain.transfer();
    if (transfer == null) {
      throw Transfers.none(domain.id());
    }
    return Outcome.of(
        CancelDomainTransferToAnotherAwsAccountResponse.builder()
            .operationId(transfer.operation())
            .build(),
        List.of(
            Transfers.ended(state, domain, "The transfer was canceled", call),
            new Route53Change.Put(domain.withTransfer(null))));
  }
}
