package io.cloudfakes.dns.internal.operation.domains;

import io.cloudfakes.dns.internal.rule.DomainErrors;
import io.cloudfakes.dns.internal.state.DomainOperation;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.route53domains.model.ListOperationsRequest;
import software.amazon.awssdk.services.route53domains.model.ListOperationsResponse;
import software.amazon.awssdk.services.route53domains.model.ListOperationsSortAttributeName;
import software.amazon.awssdk.services.route53domains.model.OperationSummary;
import software.amazon.awssdk.services.route53domains.model.OperationType;
import software.amazon.awssdk.services.route53domains.model.SortOrder;
import software.amazon.awssdk.services.route53domains.model.StatusFlag;

/**
 * Lists the operations on domains of the account. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_domains_ListOperations.html">ListOperations</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code InvalidInput}.
 */
public final class ListOperations
    implements Operation<ListOperationsRequest, ListOperationsResponse, Route53State> {
  @Override
  public Outcome<ListOperationsResponse, Route53State> decide(
      ListOperationsRequest request, Route53State state, CallContext call) {
    Instant since = request.submittedSince();
    List<DomainOperation> operations =
        new ArrayList<>(state.all(DomainOperation.class, call.account()));
    operations.removeIf(
        operation ->
            (since != null && operation.submitted().isBefore(since))
                || (request.hasStatus() && !request.status().contains(operation.status(call.now())))
                || (request.hasType() && !request.type().contains(operation.type())));
    if (request.sortBy() != null
        && request.sortBy() != ListOperationsSortAttributeName.SUBMITTED_DATE) {
      throw DomainErrors.invalidInput("Invalid SortBy: " + request.sortByAsString());
    }
    Comparator<DomainOperation> order =
        Comparator.comparing(DomainOperation::submitted).thenComparing(DomainOperation::id);
    operations.sort(request.sortOrder() == SortOrder.ASC ? order : order.reversed());
    DomainPage<DomainOperation> page =
        DomainPage.of(operations, request.marker(), request.maxItems());
    return Outcome.of(
        ListOperationsResponse.builder()
            .operations(page.items().stream().map(operation -> summary(operation, call)).toList())
            .nextPageMarker(page.next())
            .build());
  }

  private static OperationSummary summary(DomainOperation operation, CallContext call) {
    return OperationSummary.builder()
        .operationId(operation.id())
        .status(operation.status(call.now()))
        .type(operation.type())
        .submittedDate(operation.submitted())
        .domainName(operation.domain())
        .message(operation.failed())
        .statusFlag(flag(operation, call))
        .lastUpdatedDate(updated(operation, call))
        .build();
  }

  static Instant updated(DomainOperation operation, CallContext call) {
    Instant done = operation.done();
    return done == null || done.isAfter(call.now()) ? operation.submitted() : done;
  }

  /** A transfer between accounts waits for the other account. */
  static @Nullable StatusFlag flag(DomainOperation operation, CallContext call) {
    boolean waits =
        operation.type() == OperationType.INTERNAL_TRANSFER_OUT_DOMAIN
            && operation.done() == null
            && operation.failed() == null
            && !operation.submitted().isAfter(call.now());
    return waits ? StatusFlag.PENDING_ACCEPTANCE : null;
  }
}
