package io.cloudfakes.dns.internal.operation.domains;

import io.cloudfakes.dns.internal.rule.DomainErrors;
import io.cloudfakes.dns.internal.state.DomainOperation;
import io.cloudfakes.dns.internal.state.RegisteredDomain;
import io.cloudfakes.dns.internal.state.Route53Change;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.List;
import software.amazon.awssdk.services.route53domains.model.OperationType;
import software.amazon.awssdk.services.route53domains.model.TransferDomainToAnotherAwsAccountRequest;
import software.amazon.awssdk.services.route53domains.model.TransferDomainToAnotherAwsAccountResponse;

/**
 * Offers a registered domain to another account, which accepts it with the password answered. See
 * <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_domains_TransferDomainToAnotherAwsAccount.html">TransferDomainToAnotherAwsAccount</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code InvalidInput}, {@code DuplicateRequest}, {@code UnsupportedTLD}.
 */
public final class TransferDomainToAnotherAwsAccount
    implements Operation<
        TransferDomainToAnotherAwsAccountRequest,
        TransferDomainToAnotherAwsAccountResponse,
        Route53State> {
  @Override
  public Outcome<TransferDomainToAnotherAwsAccountResponse, Route53State> decide(
      TransferDomainToAnotherAwsAccountRequest request, Route53State state, CallContext call) {
    RegisteredDomain domain = Domains.require(state, request.domainName(), call);
    Domains.requireIdle(state, domain.id(), call);
    if (!request.accountId().matches("\\d{12}") || request.accountId().equals(call.account())) {
      throw DomainErrors.invalidInput("Invalid account: " + request.accountId());
    }
    String password = call.ids().base62("transfer password", 16);
    String id = Domains.id(call);
    DomainOperation operation =
        new DomainOperation(
            id,
            call.account(),
            domain.id(),
            OperationType.INTERNAL_TRANSFER_OUT_DOMAIN,
            call.now(),
            null,
            null);
    return Outcome.of(
        TransferDomainToAnotherAwsAccountResponse.builder()
            .operationId(id)
            .password(password)
            .build(),
        List.of(
            new Route53Change.Put(operation),
            new Route53Change.Put(
                domain.withTransfer(
                    new RegisteredDomain.Transfer(request.accountId(), password, id)))));
  }
}
