package io.cloudfakes.dns.internal.operation.domains;

import io.cloudfakes.dns.internal.rule.DomainErrors;
import io.cloudfakes.dns.internal.state.DomainOperation;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.route53domains.model.GetOperationDetailRequest;
import software.amazon.awssdk.services.route53domains.model.GetOperationDetailResponse;

/**
 * Tells how far an operation on a domain is. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_domains_GetOperationDetail.html">GetOperationDetail</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code InvalidInput}.
 */
public final class GetOperationDetail
    implements Operation<GetOperationDetailRequest, GetOperationDetailResponse, Route53State> {
  @Override
  public Outcome<GetOperationDetailResponse, Route53State> decide(
      GetOperationDetailRequest request, Route53State state, CallContext call) {
    DomainOperation operation = state.find(DomainOperation.class, request.operationId());
    if (operation == null || !operation.account().equals(call.account())) {
      throw DomainErrors.invalidInput(
          "Operation " + request.operationId() + " not found in " + call.account() + " account");
    }
    return Outcome.of(
        GetOperationDetailResponse.builder()
            .operationId(operation.id())
            .status(operation.status(call.now()))
            .message(operation.failed())
            .domainName(operation.domain())
            .type(operation.type())
            .submittedDate(operation.submitted())
            .lastUpdatedDate(ListOperations.updated(operation, call))
            .statusFlag(ListOperations.flag(operation, call))
            .build());
  }
}
