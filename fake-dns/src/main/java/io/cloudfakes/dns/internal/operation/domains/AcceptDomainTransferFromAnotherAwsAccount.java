package io.cloudfakes.dns.internal.operation.domains;

import io.cloudfakes.dns.Route53Options;
import io.cloudfakes.dns.internal.rule.DomainErrors;
import io.cloudfakes.dns.internal.state.DomainOperation;
import io.cloudfakes.dns.internal.state.RegisteredDomain;
import io.cloudfakes.dns.internal.state.Route53Change;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.route53domains.model.AcceptDomainTransferFromAnotherAwsAccountRequest;
import software.amazon.awssdk.services.route53domains.model.AcceptDomainTransferFromAnotherAwsAccountResponse;
import software.amazon.awssdk.services.route53domains.model.OperationType;

/**
 * Takes over a domain that another account offers; its hosted zone stays where it is. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_domains_AcceptDomainTransferFromAnotherAwsAccount.html">AcceptDomainTransferFromAnotherAwsAccount</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code InvalidInput}, {@code DomainLimitExceeded}.
 */
public final class AcceptDomainTransferFromAnotherAwsAccount
    implements Operation<
        AcceptDomainTransferFromAnotherAwsAccountRequest,
        AcceptDomainTransferFromAnotherAwsAccountResponse,
        Route53State> {
  @Override
  public Outcome<AcceptDomainTransferFromAnotherAwsAccountResponse, Route53State> decide(
      AcceptDomainTransferFromAnotherAwsAccountRequest request,
      Route53State state,
      CallContext call) {
    RegisteredDomain domain = Transfers.offered(state, request.domainName(), call);
    RegisteredDomain.Transfer transfer = Objects.requireNonNull(domain.transfer());
    if (!transfer.password().equals(request.password())) {
      throw DomainErrors.invalidInput(
          "The password is not valid for the transfer of the domain " + domain.id());
    }
    int most = call.options(Route53Options.class).limits().domains();
    if (state.all(RegisteredDomain.class, call.account()).size() >= most) {
      throw DomainErrors.error(
          "DomainLimitExceeded",
          "The number of domains has exceeded the allowed threshold for the account: " + most);
    }
    DomainOperation taken =
        new DomainOperation(
            Domains.id(call),
            call.account(),
            domain.id(),
            OperationType.INTERNAL_TRANSFER_IN_DOMAIN,
            call.now(),
            call.now(),
            null);
    return Outcome.of(
        AcceptDomainTransferFromAnotherAwsAccountResponse.builder().operationId(taken.id()).build(),
        List.of(
            Transfers.ended(state, domain, null, call),
            new Route53Change.Put(taken),
            new Route53Change.Put(domain.ownedBy(call.account()))));
  }
}
